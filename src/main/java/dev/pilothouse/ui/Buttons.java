package dev.pilothouse.ui;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Permit;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** Buttons; their ids are the verbs on them. */
public final class Buttons {
    private Buttons() {}

    /** A button with text; further styles are {@code accent}, {@code success}, {@code danger}, {@code quiet}. */
    public static Button of(String id, String text, Runnable action, String... styles) {
        Button button = new Button(text);
        button.setId(id);
        button.setOnAction(event -> action.run());
        button.getStyleClass().addAll(styles);
        return button;
    }

    /** A button that shows only an icon; its name is read out and shown on hover. */
    public static Button icon(String id, String code, String name, Runnable action) {
        Button button = of(id, "", action, "icon-only", "quiet");
        button.setGraphic(Labels.icon(code));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        return button;
    }

    /**
     * The button of a command that writes: what the role may not do is disabled, and hovering names the missing IAM action;
     * while production is locked, pressing it asks to unlock and does nothing else.
     */
    public static CommandButton of(Command command, Gate gate, Consumer<Permit> action, String... styles) {
        return new CommandButton(command, gate, action, styles);
    }

    /** The button of an action, with an icon only: its name and keys on hover. */
    public static Button icon(Action action) {
        Command command = action.command();
        Button button = icon(command.id(), command.icon(), command.title(), action::run);
        command.shortcut()
                .map(keys -> Text.tr("{0} ({1})", command.title(), KeyWords.of(keys)))
                .ifPresent(words -> button.getTooltip().setText(words));
        return button;
    }

    /** The button of an action: disabled where there is nothing to do, or as that of a command. */
    public static CommandButton of(Action action, String... styles) {
        return new CommandButton(action, styles);
    }

    /** As that of an action, with an icon only: its name on hover, and why it can't be pressed. */
    public static CommandButton tool(String id, Action action) {
        return CommandButton.tool(id, action);
    }

    /** The button of a command that only reads. */
    public static CommandButton of(Command command, Gate gate, Runnable action, String... styles) {
        return new CommandButton(command, gate, action, styles);
    }
}
