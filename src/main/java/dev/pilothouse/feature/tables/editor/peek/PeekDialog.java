package dev.pilothouse.feature.tables.editor.peek;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.item.PlainJson;
import dev.pilothouse.feature.tables.item.Typing;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.item.Values;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Copying;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.code.CodeEditor;
import dev.pilothouse.ui.code.CodeModel;
import dev.pilothouse.ui.code.JsonCheck;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A nested value, a set, binary or a long text, all of it, to be read and copied; to be opened as a dialog. */
public final class PeekDialog extends VBox {
    /**
     * @param name of the attribute
     * @param value as it may be seen
     * @param scope of the pane
     * @param close shuts the dialog
     */
    public PeekDialog(String name, Value value, Scope scope, Runnable close) {
        setId("peek");
        getStyleClass().addAll("prompt", "peek");
        setAccessibleText(name);
        CodeModel<String> text = new CodeModel<>(scope, JsonCheck::read);
        text.editable().set(false);
        ObjectProperty<Load<String>> written = new SimpleObjectProperty<>(Load.idle());
        written.subscribe(load -> load.shown().ifPresent(text::show));
        scope.load(Text.tr("Write {0}", name), written, progress -> Folded.of(shown(value)));
        CodeEditor editor = value instanceof Value.Text || value instanceof Value.Bytes
                ? CodeEditor.plain("peek-text", name, text)
                : new CodeEditor("peek-text", name, text);
        HBox head = new HBox(
                Labels.of(Visible.line(name), "heading"),
                Labels.of(Text.tr("{0} · {1}", value.type().words(), Humane.exactBytes(Values.bytes(value))), "muted"));
        head.setAlignment(Pos.BASELINE_LEFT);
        head.getStyleClass().add("peek-head");
        Button copy = Buttons.of("copy-peek", Text.tr("Copy"), () -> {});
        copy.setOnAction(event -> Copying.copy(copy, raw(value)));
        HBox buttons = new HBox(copy, Buttons.of("close-peek", Text.tr("Close"), close, "accent"));
        buttons.getStyleClass().add("buttons");
        getChildren().addAll(head, editor, buttons);
    }

    // What can't be seen is written by its number; copying takes it as it is.
    private static String shown(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Visible.of(text);
            case Value.Bytes bytes -> Hex.of(bytes.bytes()).stripTrailing();
            default -> PlainJson.write(value);
        };
    }

    private static String raw(Value value) {
        return switch (value) {
            case Value.Text text -> text.text();
            case Value.Bytes bytes -> Typing.text(bytes);
            default -> PlainJson.write(value);
        };
    }
}
