package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.ui.Leaving;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A value that is typed; it is taken when the field is left, or by Enter. */
final class TypedField implements Field {
    private final FormModel form;
    private final Line line;
    private final Runnable changed;
    private final TextInputControl field;
    private boolean loading;

    /** @param changed runs with every letter */
    TypedField(FormModel form, Line line, boolean block, Runnable changed) {
        this.form = form;
        this.line = line;
        this.changed = changed;
        this.field = block ? block() : line();
        field.setEditable(form.isEditable());
        if (line.type() != Type.TEXT) {
            field.getStyleClass().add("mono");
        }
        refresh();
        if (form.isReplaced(line)) {
            field.setPromptText(Text.tr("New value"));
        }
        field.textProperty().subscribe((before, now) -> {
            if (!loading) {
                form.type(line, now);
                changed.run();
            }
        });
        Leaving.of(field, this::left);
    }

    private void left() {
        boolean outOfSight = field.getScene() == null;
        if (outOfSight && form.isReplaced(line) && field.getText().isEmpty()) {
            return;
        }
        form.commit(line);
        changed.run();
    }

    @Override
    public Node node() {
        return field;
    }

    @Override
    public void refresh() {
        String text = form.text(line).orElse("");
        if (!field.isFocused() && !field.getText().equals(text)) {
            loading = true;
            field.setText(text);
            loading = false;
        }
    }

    private TextInputControl line() {
        TextField one = new TextField();
        one.setOnAction(event -> {
            form.commit(line);
            changed.run();
        });
        return one;
    }

    // Tab leads on, as everywhere.
    private static TextInputControl block() {
        TextArea area = new TextArea();
        area.setPrefRowCount(3);
        area.setWrapText(true);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                area.fireEvent(new KeyEvent(
                        KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, event.isShiftDown(), true, false, false));
                event.consume();
            }
        });
        return area;
    }
}
