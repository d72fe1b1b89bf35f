package dev.pilothouse.matrix;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.journal.Author;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.History;
import dev.pilothouse.core.journal.Journal;
import dev.pilothouse.core.journal.Recorder;
import dev.pilothouse.core.journal.Values;
import dev.pilothouse.core.secret.SecretFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;

/** The journal of a home, as the window wires it, and what could not be written into it. */
final class Books {
    private static final Author AUTHOR = new Author(
            "operator@acme.example", "acme-operator", "402112345678", "eu-west-1", "Acme Shop", Environment.SANDBOX);
    final Journal journal;
    private final Recorder recorder;
    private final List<Fault> unwritten = new CopyOnWriteArrayList<>();

    Books(Path home) {
        journal = Journal.in(home.resolve("journal"), Clock.systemUTC());
        Values values = new Values(
                home.resolve("values"), new SecretFiles(home.resolve("keys")), Duration.ofDays(7), Clock.systemUTC());
        recorder = new Recorder(journal, values, AUTHOR, new Faults(), unwritten::add);
    }

    <T> T record(String title, Callable<T> work) throws Exception {
        return record(Change.of("matrix", title), work);
    }

    <T> T record(Change change, Callable<T> work) throws Exception {
        return recorder.record(Permits.any(), change, work, result -> Effect.AS_ANNOUNCED);
    }

    /** What was told of ends that could not be written; told once. */
    List<Fault> unwritten() {
        List<Fault> told = List.copyOf(unwritten);
        unwritten.clear();
        return told;
    }

    Optional<Entry> newest() throws IOException {
        try (History history = journal.history()) {
            return history.next(1).stream().findFirst();
        }
    }
}
