package dev.pilothouse.app;

import dev.pilothouse.core.Workspace;
import dev.pilothouse.ui.Environments;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Which application in which environment this is. */
final class Badge extends HBox {
    private final BooleanProperty narrow = new SimpleBooleanProperty();

    Badge(Workspace workspace) {
        setId("badge");
        getStyleClass().add("badge");
        Label initial = Labels.of(initial(workspace.name()), "initial");
        VBox ids = new VBox(
                Labels.of(workspace.region(), "muted", "small"), Labels.of(workspace.account(), "muted", "small"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox where = new HBox(ids, space, Pill.of(workspace.environment()));
        where.setAlignment(Pos.CENTER_LEFT);
        VBox words = new VBox(Labels.of(workspace.name(), "strong"), where);
        words.setMinWidth(0);
        words.visibleProperty().bind(narrow.not());
        words.managedProperty().bind(words.visibleProperty());
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(initial, words);
        String all = String.join(
                ", ",
                workspace.name(),
                Environments.name(workspace.environment()),
                workspace.region(),
                workspace.account());
        setAccessibleText(all);
        Tooltip.install(this, new Tooltip(all));
    }

    BooleanProperty narrow() {
        return narrow;
    }

    // A code point, so that a name may begin with an emoji.
    private static String initial(String name) {
        return name.isBlank()
                ? "?"
                : Character.toString(name.strip().codePointAt(0)).toUpperCase(Locale.ROOT);
    }
}
