package dev.pilothouse.app;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.journal.Journal;
import dev.pilothouse.core.journal.Recorder;
import dev.pilothouse.core.journal.Values;
import dev.pilothouse.core.secret.Drafts;
import dev.pilothouse.core.secret.SecretFiles;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.undo.Undo;
import dev.pilothouse.core.undo.Undoes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The one journal of a profile, and what each session has of it. Making it reads and writes nothing. */
final class Bookkeeping {
    private final Journal journal;
    private final Values values;
    private final Drafts drafts;

    /**
     * @param data the folder of the person's data
     * @param age how long values are kept for taking changes back
     */
    Bookkeeping(Path data, Duration age, Clock clock) {
        journal = Journal.in(data.resolve("journal"), clock);
        SecretFiles keys = new SecretFiles(data.resolve("keys"));
        values = new Values(data.resolve("values"), keys, age, clock);
        drafts = new Drafts(data.resolve("drafts"), keys);
    }

    /** @param kinds of changes that can be taken back */
    SessionJournal session(Workspace workspace, Session session, Supplier<List<Undoes>> kinds) {
        Author here = new Author(
                session.person(),
                session.role(),
                session.account(),
                session.region(),
                workspace.name(),
                workspace.environment());
        return new SessionJournal(journal, values, here, new Undo(journal, values, here, kinds), drafts);
    }

    /** @param told what could not be written down, on any thread */
    Recorder recorder(SessionJournal session, Consumer<Fault> told) {
        return new Recorder(journal, values, session.here(), new Faults(), told);
    }
}
