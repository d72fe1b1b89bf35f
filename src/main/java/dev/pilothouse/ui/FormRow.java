package dev.pilothouse.ui;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A field under its name, with what is wrong with it below. */
public final class FormRow extends VBox {
    public FormRow(String name, Control field) {
        Label label = Labels.of(name);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        field.setMaxWidth(Double.MAX_VALUE);
        getStyleClass().add("form-row");
        getChildren().addAll(label, field);
    }

    /** Shows the problem while there is one. */
    public FormRow problem(ObservableValue<Optional<String>> problem) {
        Label words = Labels.wrapped("", "problem", "small");
        words.textProperty().bind(problem.map(text -> text.orElse("")));
        words.visibleProperty().bind(problem.map(Optional::isPresent));
        words.managedProperty().bind(words.visibleProperty());
        getChildren().add(words);
        return this;
    }
}
