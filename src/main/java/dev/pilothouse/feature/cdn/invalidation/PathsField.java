package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.core.Text;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.event.Event;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Where paths are typed: as tall as its lines, and Tab leads out of it. */
final class PathsField extends TextArea {
    private static final int TALLEST = 6;

    PathsField(StringProperty text) {
        setId("paths");
        getStyleClass().addAll("mono", "paths");
        setPromptText(Text.tr("/products/* /index.html"));
        setAccessibleText(Text.tr("Paths to be forgotten, parted by spaces or lines"));
        setWrapText(true);
        textProperty().bindBidirectional(text);
        prefRowCountProperty()
                .bind(Bindings.createIntegerBinding(
                        () -> Math.clamp(text.get().lines().count(), 1, TALLEST), text));
        addEventFilter(KeyEvent.KEY_PRESSED, this::leave);
    }

    // A tab is nothing that a path could have; in a text area it would be typed.
    private void leave(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
            KeyEvent out = new KeyEvent(
                    this, this, KeyEvent.KEY_PRESSED, "", "\t", KeyCode.TAB, event.isShiftDown(), true, false, false);
            event.consume();
            Event.fireEvent(this, out);
        }
    }
}
