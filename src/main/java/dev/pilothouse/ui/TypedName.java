package dev.pilothouse.ui;

import dev.pilothouse.core.Text;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * The name of what is changed, typed by hand before production is: for deploys, roll-backs, deletions, and changes of more
 * than {@link #BULK} things at once. A single save needs none.
 */
public final class TypedName extends VBox {
    /** More things than this at once need the name. */
    public static final int BULK = 25;

    private final TextField field = new TextField();
    private final BooleanBinding matches;

    /**
     * Below a sentence that says so.
     *
     * @param id of the field
     * @param name to be typed exactly, upper and lower case too
     */
    public TypedName(String id, String name) {
        this(id, name, Text.tr("This changes production. Type {0} to continue.", name));
    }

    /** With a sentence of its own. */
    public TypedName(String id, String name, String sentence) {
        getStyleClass().add("typed-name");
        Label ask = Labels.wrapped(sentence);
        ask.setLabelFor(field);
        field.setId(id);
        field.setAccessibleText(sentence);
        matches = Bindings.createBooleanBinding(() -> field.getText().equals(name), field.textProperty());
        getChildren().addAll(ask, field);
    }

    /** Whether the name stands there. */
    public BooleanBinding matches() {
        return matches;
    }

    /** What stands there. */
    public StringProperty text() {
        return field.textProperty();
    }

    /** What Enter in the field does, once the name stands there. */
    public void onEnter(Runnable action) {
        field.setOnAction(event -> {
            if (matches.get()) {
                action.run();
            }
        });
    }
}
