package dev.pilothouse.ui;

import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Permit;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/**
 * A command as a button; it lies on a pane because a disabled control shows no tooltip of its own. While production is
 * locked it looks disabled but can be reached and pressed, with the keyboard too: that asks to unlock, and does no more.
 */
public final class CommandButton extends StackPane {
    private static final PseudoClass LOCKED = PseudoClass.getPseudoClass("locked");
    private final BooleanProperty ready = new SimpleBooleanProperty(true);
    private final Button button;
    private final Command command;
    private final Gate gate;
    private final Tooltip reason = new Tooltip();

    CommandButton(Command command, Gate gate, Consumer<Permit> action, String... styles) {
        this(command, gate, () -> gate.pass(command, action), styles, true);
    }

    CommandButton(Command command, Gate gate, Runnable action, String... styles) {
        this(command, gate, () -> gate.pass(command, action), styles, false);
    }

    private CommandButton(Command command, Gate gate, Runnable pass, String[] styles, boolean writes) {
        this.command = command;
        this.gate = gate;
        button = Buttons.of(command.id(), command.title(), () -> press(pass), styles);
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !ready.get() || refused() && !gate.locked(command), ready, gate.changes()));
        getChildren().add(button);
        gate.changes().subscribe(this::explain);
        explain();
    }

    /** Whether there is something to do; the gate's refusal disables the button besides. */
    public BooleanProperty ready() {
        return ready;
    }

    /** The verb, where it says more than the command's title: "Deploy release 49". */
    public StringProperty text() {
        return button.textProperty();
    }

    private void press(Runnable pass) {
        if (gate.locked(command)) {
            gate.guard().ask();
        } else {
            pass.run();
        }
    }

    private boolean refused() {
        return gate.refusal(command).isPresent();
    }

    private void explain() {
        Optional<String> refusal = gate.refusal(command);
        Tooltip.uninstall(this, reason);
        refusal.ifPresent(text -> {
            reason.setText(text);
            Tooltip.install(this, reason);
        });
        button.setAccessibleHelp(refusal.orElse(""));
        button.pseudoClassStateChanged(LOCKED, gate.locked(command));
        button.setGraphic(icon());
    }

    private Node icon() {
        if (gate.locked(command)) {
            return Labels.icon("fth-lock");
        }
        return command.icon().isEmpty() ? null : Labels.icon(command.icon());
    }
}
