package dev.pilothouse.core.work;

import dev.pilothouse.core.Fault;
import java.time.Instant;
import javafx.beans.property.ReadOnlyObjectProperty;

/** A change or a long read, as the task list shows it. Properties change on the screen's thread. */
public interface Job {
    String title();

    Instant started();

    ReadOnlyObjectProperty<Standing> standing();

    ReadOnlyObjectProperty<State> state();

    /** Whether it writes: signing out and quitting ask while such a job runs. */
    boolean writes();

    /** Interrupts it; what became of it is told by its state. A job that can no longer be stopped ends as done. */
    void cancel();

    /** How a job stands. */
    sealed interface State {
        record Running() implements State {}

        /** @param result what its progress noted last; may be empty */
        record Done(Instant at, String result) implements State {}

        /** Also where it was cancelled: {@code cancelled} then, and the fault says what became of the change. */
        record Ended(Instant at, Fault fault, boolean cancelled) implements State {}
    }

    default boolean running() {
        return state().get() instanceof State.Running;
    }
}
