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
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;

/** A command as a button; it lies on a pane because a disabled control shows no tooltip of its own. */
public final class CommandButton extends StackPane {
    private final BooleanProperty ready = new SimpleBooleanProperty(true);
    private final Button button;
    private final Tooltip reason = new Tooltip();

    CommandButton(Command command, Gate gate, Consumer<Permit> action, String... styles) {
        button = Buttons.of(command.id(), command.title(), () -> gate.pass(command, action), styles);
        if (!command.icon().isEmpty()) {
            button.setGraphic(Labels.icon(command.icon()));
        }
        button.setMaxWidth(Double.MAX_VALUE);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !ready.get() || gate.refusal(command).isPresent(), ready, gate.changes()));
        getChildren().add(button);
        gate.changes().subscribe(() -> explain(gate.refusal(command)));
        explain(gate.refusal(command));
    }

    /** Whether there is something to do; the gate's refusal disables the button besides. */
    public BooleanProperty ready() {
        return ready;
    }

    /** The verb, where it says more than the command's title: "Deploy release 49". */
    public StringProperty text() {
        return button.textProperty();
    }

    private void explain(Optional<String> refusal) {
        Tooltip.uninstall(this, reason);
        refusal.ifPresent(text -> {
            reason.setText(text);
            Tooltip.install(this, reason);
        });
        button.setAccessibleHelp(refusal.orElse(""));
    }
}
