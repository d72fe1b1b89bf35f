package dev.pilothouse.core.work;

import dev.pilothouse.core.command.Permit;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;

/** The work that one view started. Called on the screen's thread; its callbacks come there too. */
public interface Scope extends AutoCloseable {
    /**
     * A read: fails in place. A newer read into the same target silences an older one; a refresh keeps the old value on
     * screen; closing the scope cancels it.
     */
    <T> void load(String title, ObjectProperty<Load<T>> target, Work<T> work);

    /**
     * A change: a failure is always told as a notice. It goes on when the scope closes.
     *
     * @param permit from the gate, proof that the change may be made
     * @param onSuccess runs on the screen's thread, also after the scope closed
     */
    <T> Job run(Permit permit, String title, Work<T> work, Consumer<T> onSuccess);

    /** A long read that shows among the tasks and can be cancelled there: following an invalidation, an export. */
    <T> Job follow(String title, Work<T> work, Consumer<T> onSuccess);

    /** Cancels the reads. */
    @Override
    void close();
}
