package dev.pilothouse.ui;

import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Scripts;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.Workspace;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/**
 * The name of what is changed, typed by hand before production is: for deploys, roll-backs, deletions, and changes of more
 * than {@link #BULK} things at once. A single save needs none. Where the name could be taken for another, it is also written
 * by the numbers of its characters; the account and the region stand below it (security.md M17).
 */
public final class TypedName extends VBox {
    /** More things than this at once need the name. */
    public static final int BULK = 25;

    private final TextField field = new TextField();
    private final BooleanBinding matches;

    /**
     * Below a sentence that says so; elsewhere than in production, that much is deleted.
     *
     * @param id of the field
     * @param name to be typed exactly, upper and lower case too
     * @param where what is changed
     */
    public TypedName(String id, String name, Workspace where) {
        this(id, name, sentence(name, where), Optional.of(where));
    }

    private static String sentence(String name, Workspace where) {
        return where.environment() == Environment.PRODUCTION
                ? Text.tr("This changes production. Type {0} to continue.", name)
                : Text.tr("This deletes much at once. Type {0} to continue.", name);
    }

    /**
     * With a sentence of its own.
     *
     * @param where what is changed; empty before anybody has signed in
     */
    public TypedName(String id, String name, String sentence, Optional<Workspace> where) {
        getStyleClass().add("typed-name");
        Label ask = Labels.wrapped(sentence);
        ask.setLabelFor(field);
        field.setId(id);
        field.setAccessibleText(sentence);
        matches = Bindings.createBooleanBinding(() -> field.getText().equals(name), field.textProperty());
        getChildren().add(ask);
        if (!Visible.escaped(name).equals(name)) {
            getChildren().add(Labels.wrapped(Visible.escaped(name), "mono", "small"));
        }
        Scripts.mixed(name)
                .ifPresent(scripts -> getChildren()
                        .add(Labels.wrapped(
                                Text.tr("The name mixes letters of {0}: it may only look like another.", scripts),
                                "warning")));
        getChildren().add(field);
        where.ifPresent(place -> getChildren()
                .add(Labels.wrapped(
                        Text.tr("In AWS account {0}, region {1}.", place.account(), place.region()),
                        "muted",
                        "small")));
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
