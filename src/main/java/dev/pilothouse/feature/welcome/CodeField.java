package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A field for six digits, however they are grouped; in the sandbox with the code that somebody would have in their hand. */
final class CodeField extends VBox {
    private final TextField field = new TextField();

    CodeField(String name) {
        field.setId("code");
        field.setPromptText("123 456");
        field.getStyleClass().add("code");
        getStyleClass().add("code-field");
        getChildren().add(new FormRow(name, field));
    }

    /** Whether six digits stand there. */
    ObservableValue<Boolean> complete() {
        return field.textProperty().map(text -> text.replaceAll("[\\s-]", "").matches("\\d{6}"));
    }

    /** What was typed; the field is empty afterwards. */
    char[] take() {
        char[] typed = field.getText().toCharArray();
        field.clear();
        return typed;
    }

    private void fill(String code) {
        field.setText(code);
        field.requestFocus();
        field.end();
    }

    /** Shows the sandbox's code, where there is one, and fills it in on a click. */
    CodeField sandbox(String words, Supplier<Optional<String>> code) {
        Button fill =
                Buttons.of("fill-code", Text.tr("Fill in"), () -> code.get().ifPresent(this::fill), "quiet");
        HBox row = new HBox(Labels.of(words, "muted", "small"), new LiveCode(code), fill);
        row.getStyleClass().add("sandbox-code");
        row.setAlignment(Pos.CENTER_LEFT);
        Ticking.of(this, () -> row.setVisible(code.get().isPresent()));
        row.managedProperty().bind(row.visibleProperty());
        getChildren().add(row);
        return this;
    }
}
