package dev.pilothouse.core.undo;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Explains;
import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.journal.Journal;
import dev.pilothouse.core.journal.Recorder;
import dev.pilothouse.core.journal.Values;
import dev.pilothouse.core.secret.Drafts;
import dev.pilothouse.core.secret.SecretFiles;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Journals of tests, wired as the window does it. */
public final class Journals {
    public static final Author OPERATOR = new Author(
            "operator@acme.example", "acme-operator", "402112345678", "eu-west-1", "Acme Shop", Environment.SANDBOX);

    private Journals() {}

    /** In a folder, of a session in which these kinds can be taken back. */
    public static SessionJournal in(Path folder, Author here, Undoes... kinds) {
        Journal journal = Journal.in(folder.resolve("journal"), Clock.systemUTC());
        SecretFiles keys = new SecretFiles(folder.resolve("keys"));
        Values values = new Values(folder.resolve("values"), keys, Duration.ofDays(7), Clock.systemUTC());
        return new SessionJournal(
                journal,
                values,
                here,
                new Undo(journal, values, here, () -> List.of(kinds)),
                new Drafts(folder.resolve("drafts"), keys));
    }

    /** Records the changes of the session. */
    public static Recorder recorder(SessionJournal session, Explains explains) {
        return new Recorder(session.journal(), session.values(), session.here(), explains, fault -> {
            throw new AssertionError(fault.what());
        });
    }
}
