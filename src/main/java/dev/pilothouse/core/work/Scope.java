package dev.pilothouse.core.work;

import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Records;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;

/** The work that one view started. Called on the screen's thread; its callbacks come there too. */
public final class Scope implements AutoCloseable {
    private final Tasks tasks;
    private final Map<ObjectProperty<?>, Read<?>> reads = new IdentityHashMap<>();
    private boolean closed;

    Scope(Tasks tasks) {
        this.tasks = tasks;
    }

    /**
     * A read: fails in place. A newer read into the same target silences an older one; a refresh keeps the old value on
     * screen; closing the scope cancels it, and a closed scope reads nothing.
     *
     * @param title names the thread; shown nowhere
     * @param target never holds null; {@link Load#idle} at first
     * @param work never comes to null
     */
    public <T> void load(String title, ObjectProperty<Load<T>> target, Work<T> work) {
        tasks.screen.now(() -> {
            if (closed) {
                return;
            }
            Read<T> read = new Read<>(tasks, title, target, work);
            Read<?> older = reads.put(target, read);
            if (older != null) {
                older.silence();
            }
            read.start();
        });
    }

    /** Stops the read into the target, if one runs; the target shows what it showed before. */
    public void cancel(ObjectProperty<?> target) {
        tasks.screen.now(() -> {
            Read<?> read = reads.remove(target);
            if (read != null) {
                read.cancel();
            }
        });
    }

    /**
     * A change, recorded in the journal: before anything is sent, and what became of it. A failure is always told as a
     * notice, also where the person cancelled it. It goes on when the scope closes.
     *
     * @param permit from the gate, proof that the change may be made
     * @param change as the journal tells it; its title is shown among the tasks and on the notice of a failure
     * @param effect what the result tells beyond the change as announced; on the work's thread
     * @param onSuccess runs on the screen's thread, also after the scope closed
     */
    public <T> Job run(Permit permit, Change change, Work<T> work, Function<T, Effect> effect, Consumer<T> onSuccess) {
        Records records = tasks.records();
        Work<T> recorded = progress -> records.record(permit, change, () -> work.run(progress), effect);
        Objects.requireNonNull(permit);
        return start(new LiveJob<>(tasks, change.title(), true, recorded, onSuccess));
    }

    /** As the other, of a change whose result tells nothing more. */
    public <T> Job run(Permit permit, Change change, Work<T> work, Consumer<T> onSuccess) {
        return run(permit, change, work, result -> Effect.AS_ANNOUNCED, onSuccess);
    }

    /**
     * A long read that shows among the tasks and can be cancelled there: following an invalidation, an export. It too goes
     * on when the scope closes, and its failure is told as a notice.
     */
    public <T> Job follow(String title, Work<T> work, Consumer<T> onSuccess) {
        return start(new LiveJob<>(tasks, title, false, work, onSuccess));
    }

    /** Cancels the reads; what they still come to is dropped. */
    @Override
    public void close() {
        tasks.screen.now(() -> {
            closed = true;
            reads.values().forEach(Read::silence);
            reads.clear();
        });
    }

    private Job start(LiveJob<?> job) {
        tasks.screen.now(job::start);
        return job;
    }
}
