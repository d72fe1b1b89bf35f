package dev.pilothouse.app;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.KeyWords;
import dev.pilothouse.ui.Labels;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** In the top bar: looks like a field to type into, and opens the palette, which is one. */
final class PaletteField extends StackPane {
    private static final double PADDING = 12;
    // The icon, the key and what is between them, in em.
    private static final double KEY = 9;

    PaletteField(Action palette) {
        Label words = Labels.of(palette.command().title(), "muted");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox inside = new HBox(Labels.icon(palette.command().icon(), "muted"), words, space);
        inside.getStyleClass().add("inside");
        inside.setAlignment(Pos.CENTER_LEFT);
        Button button = Buttons.of(palette.command().id(), "", palette::run, "palette-field");
        palette.command().shortcut().map(KeyWords::key).ifPresent(key -> {
            inside.getChildren().add(key);
            key.visibleProperty()
                    .bind(button.widthProperty()
                            .greaterThan(key.widthProperty().multiply(2).add(5 * PADDING)));
            key.managedProperty().bind(key.visibleProperty());
        });
        // Half of the words says nothing: the icon and the key are enough then.
        words.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> button.getWidth()
                                > words.prefWidth(-1) + KEY * words.getFont().getSize(),
                        button.widthProperty(),
                        words.fontProperty()));
        words.managedProperty().bind(words.visibleProperty());
        button.setGraphic(inside);
        button.setAccessibleText(
                Text.tr("{0}: panes, resources and commands", palette.command().title()));
        button.setMinWidth(0);
        button.setMaxWidth(Double.MAX_VALUE);
        inside.prefWidthProperty().bind(button.widthProperty().subtract(2 * PADDING));
        inside.setMinWidth(0);
        getStyleClass().add("palette-box");
        getChildren().add(button);
    }
}
