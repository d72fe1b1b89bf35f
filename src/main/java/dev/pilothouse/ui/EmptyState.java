package dev.pilothouse.ui;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Says what belongs here while there is nothing, and offers the one action that fills it. */
public final class EmptyState extends VBox {
    public EmptyState(String icon, String title, String text) {
        super(Labels.icon(icon), Labels.of(title, "heading"), Labels.wrapped(text, "muted"));
        getStyleClass().add("empty-state");
    }

    public EmptyState(String icon, String title, String text, Button action) {
        this(icon, title, text);
        getChildren().add(action);
    }
}
