package dev.pilothouse.core.journal;

import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the changes of one session, each with its entry in the journal. Thread-safe; blocking. */
public final class Recorder implements Records {
    private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
    private final Journal journal;
    private final Values values;
    private final Author author;
    private final Explains explains;
    private final Consumer<Fault> told;

    /** @param told an end that could not be written down, on the change's own thread */
    public Recorder(Journal journal, Values values, Author author, Explains explains, Consumer<Fault> told) {
        this.journal = journal;
        this.values = values;
        this.author = author;
        this.explains = explains;
        this.told = told;
    }

    @Override
    public <T> T record(Permit permit, Change change, Callable<T> work, Function<T, Effect> effect) throws Exception {
        Objects.requireNonNull(permit);
        String id = Journal.newId();
        begin(id, permit, change);
        T result;
        try {
            result = work.call();
        } catch (Throwable failure) {
            Fault fault = fault(failure);
            end(change, () -> journal.failed(id, fault));
            throw failure;
        }
        end(change, () -> journal.done(id, effect.apply(result)));
        return result;
    }

    /**
     * Writes down what sends nothing to AWS, such as unlocking production.
     *
     * @param reason as the person gave it
     * @return the entry's id
     */
    public String note(String command, String reason, Change change) throws IOException {
        String id = Journal.newId();
        journal.begin(id, author, new Journal.Cause(command, Optional.of(reason)), change, change.hashes());
        journal.done(id, Effect.AS_ANNOUNCED);
        return id;
    }

    private void begin(String id, Permit permit, Change change) throws Exception {
        Hashes hashes = change.hashes();
        if (change.wayBack() instanceof WayBack.Inverse inverse
                && change.values().isPresent()) {
            Kept kept = change.values().get().call();
            hashes = Hashes.of(kept);
            unlessUnwritable(change, () -> values.keep(id, inverse, kept));
        }
        Hashes all = hashes;
        unlessUnwritable(change, () -> journal.begin(id, author, Journal.Cause.of(permit), change, all));
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }

    private static void unlessUnwritable(Change change, Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("“{0}” was not begun, because the journal can’t be written.", change.title()),
                            Text.tr("Nothing is changed without a record. See that its folder can be written and that"
                                    + " the disk is not full.")),
                    e);
        }
    }

    // What was made must not look as if it had failed because its record did.
    private void end(Change change, Writing writing) {
        try {
            writing.write();
        } catch (IOException | RuntimeException e) {
            LOG.error("The end of “{}” is missing in the journal", change.title(), e);
            told.accept(new Fault(
                    Text.tr("What became of “{0}” could not be written into the journal.", change.title()),
                    Outcome.UNKNOWN,
                    Text.tr("The journal tells it as unknown. See that its folder can be written and that the disk is"
                            + " not full."),
                    Remedy.NONE,
                    Fault.Technical.NONE));
        }
    }

    // As the screen tells it: what was stopped says itself what became of it, else nobody knows.
    private Fault fault(Throwable failure) {
        boolean stopped = failure instanceof InterruptedException
                || Thread.currentThread().isInterrupted();
        if (stopped && !(failure instanceof Refused)) {
            return new Fault(
                    Text.tr("Stopped."),
                    Outcome.UNKNOWN,
                    Text.tr("What was sent before may have taken effect."),
                    Remedy.CHECK,
                    Fault.Technical.NONE);
        }
        return explains.explain(failure);
    }
}
