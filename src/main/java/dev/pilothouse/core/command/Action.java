package dev.pilothouse.core.command;

import dev.pilothouse.core.Text;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * A command and what it does here and now: in an open pane, or in the window. Buttons, menus, keys and the palette all run
 * it, and all through the gate. Screen thread only.
 */
public final class Action {
    private final Command command;
    private final Gate gate;
    private final ObservableValue<Optional<String>> obstacle;
    private final Runnable pass;

    private Action(Command command, Gate gate, ObservableValue<Optional<String>> obstacle, Runnable pass) {
        this.command = command;
        this.gate = gate;
        this.obstacle = obstacle;
        this.pass = pass;
    }

    /** One that only reads, and can be done at any time. */
    public static Action reads(Command command, Gate gate, Runnable action) {
        return reads(command, gate, new SimpleObjectProperty<>(Optional.empty()), action);
    }

    /**
     * One that only reads.
     *
     * @param obstacle why there is nothing to do now, as a sentence; empty while there is
     */
    public static Action reads(
            Command command, Gate gate, ObservableValue<Optional<String>> obstacle, Runnable action) {
        return new Action(command, gate, obstacle, () -> gate.pass(command, action));
    }

    /** One that writes; see the other for the obstacle. */
    public static Action writes(
            Command command, Gate gate, ObservableValue<Optional<String>> obstacle, Consumer<Permit> action) {
        return new Action(command, gate, obstacle, () -> gate.pass(command, action));
    }

    /** For bindings: an obstacle while something is not so. */
    public static ObservableValue<Optional<String>> unless(ObservableValue<Boolean> so, String words) {
        return so.map(now -> now ? Optional.empty() : Optional.of(words));
    }

    public Command command() {
        return command;
    }

    public Gate gate() {
        return gate;
    }

    /** Why there is nothing to do now; empty while there is. */
    public ObservableValue<Optional<String>> obstacle() {
        return obstacle;
    }

    /** Why it can't be run now: the role, the lock, or that there is nothing to do; empty where it can. */
    public Optional<String> refusal() {
        return obstacle.getValue()
                .filter(words -> gate.refusal(command).isEmpty() || gate.locked(command))
                .or(() -> gate.refusal(command));
    }

    /**
     * Runs it, and answers an empty refusal; or, where only the lock keeps it back, asks to unlock; or does nothing and
     * answers why.
     */
    public Optional<String> run() {
        Optional<String> nothing = obstacle.getValue();
        if (nothing.isPresent()) {
            return refusal();
        }
        if (gate.locked(command)) {
            gate.guard().ask();
            return Optional.empty();
        }
        Optional<String> refused = gate.refusal(command);
        if (refused.isEmpty()) {
            pass.run();
        }
        return refused;
    }

    @Override
    public String toString() {
        return Text.tr("{0} in {1}", command.id(), command.pane());
    }
}
