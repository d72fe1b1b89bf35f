package dev.pilothouse.ui;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Permit;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
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
    private final Action action;
    private final Tooltip reason = new Tooltip();

    CommandButton(Command command, Gate gate, Consumer<Permit> action, String... styles) {
        this(Action.writes(command, gate, new SimpleObjectProperty<>(Optional.empty()), action), styles);
    }

    CommandButton(Command command, Gate gate, Runnable action, String... styles) {
        this(Action.reads(command, gate, action), styles);
    }

    CommandButton(Action action, String... styles) {
        this.action = action;
        Command command = action.command();
        button = Buttons.of(command.id(), command.title(), action::run, styles);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setGraphic(icon(false));
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !ready.get() || !leadsOn(),
                        ready,
                        action.obstacle(),
                        action.gate().changes()));
        getChildren().add(button);
        action.obstacle().subscribe(this::explain);
        action.gate().changes().subscribe(this::explain);
        explain();
    }

    static CommandButton tool(String id, Action action) {
        CommandButton made = new CommandButton(action, "icon-only", "quiet");
        made.button.setId(id);
        made.button.setText("");
        made.button.setAccessibleText(action.command().title());
        made.explain();
        return made;
    }

    /** Whether there is something to do, besides what the action knows itself. */
    public BooleanProperty ready() {
        return ready;
    }

    /** The verb, where it says more than the command's title: "Deploy release 49". */
    public StringProperty text() {
        return button.textProperty();
    }

    private boolean leadsOn() {
        return action.refusal().isEmpty()
                || action.obstacle().getValue().isEmpty() && action.gate().locked(action.command());
    }

    private void explain() {
        Optional<String> refusal = action.refusal();
        Tooltip.uninstall(this, reason);
        hover(refusal).ifPresent(text -> {
            reason.setText(text);
            Tooltip.install(this, reason);
        });
        button.setAccessibleHelp(refusal.orElse(""));
        boolean locked = leadsOn() && refusal.isPresent();
        // A new icon between press and release would take the click with it.
        if (locked != button.getPseudoClassStates().contains(LOCKED)) {
            button.pseudoClassStateChanged(LOCKED, locked);
            button.setGraphic(icon(locked));
        }
    }

    // Why not, else the keys; and what it is, where that does not stand on it.
    private Optional<String> hover(Optional<String> refusal) {
        Command command = action.command();
        if (button.getText().isEmpty()) {
            return Optional.of(refusal.map(why -> Text.tr("{0}: {1}", command.title(), why))
                    .or(() -> command.shortcut().map(keys -> Text.tr("{0} ({1})", command.title(), KeyWords.of(keys))))
                    .orElse(command.title()));
        }
        return refusal.or(() -> command.shortcut().map(keys -> Text.tr("Keys: {0}", KeyWords.of(keys))));
    }

    private Node icon(boolean locked) {
        if (locked) {
            return Labels.icon("fth-lock");
        }
        String icon = action.command().icon();
        return icon.isEmpty() ? null : Labels.icon(icon);
    }
}
