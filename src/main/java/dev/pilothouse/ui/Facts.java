package dev.pilothouse.ui;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/** Names and values in two columns. */
public final class Facts extends GridPane {
    public Facts() {
        getStyleClass().add("facts");
    }

    public Facts add(String name, String value) {
        return add(name, Labels.wrapped(value));
    }

    public Facts add(String name, Node value) {
        Label label = Labels.of(name, "muted");
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setLabelFor(value);
        addRow(getRowCount(), label, value);
        return this;
    }
}
