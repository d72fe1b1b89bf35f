package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Labels;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One of the sandbox's people, to be filled in; as tall as its words are in its width, which no button is by itself. */
final class PersonCard extends Button {
    private final HBox row;

    PersonCard(Playground.Person person, Playground.Running sandbox) {
        VBox words = new VBox(Labels.of(person.title(), "strong"), Labels.wrapped(person.about(), "muted", "small"));
        HBox.setHgrow(words, Priority.ALWAYS);
        row = new HBox(words);
        row.setAlignment(Pos.CENTER_LEFT);
        if (sandbox.authenticatorCode(person.email()).isPresent()) {
            row.getChildren().add(new LiveCode(() -> sandbox.authenticatorCode(person.email())));
        }
        setId("person-" + person.email().replaceAll("@.*", ""));
        setGraphic(row);
        setAccessibleText(Text.tr("Fill in {0}", person.email()));
        getStyleClass().setAll("person-card");
        setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(() -> within(getWidth()), widthProperty(), insetsProperty()));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0
                ? super.computePrefHeight(width)
                : snappedTopInset() + row.prefHeight(within(width)) + snappedBottomInset();
    }

    private double within(double width) {
        return Math.max(0, width - snappedLeftInset() - snappedRightInset());
    }
}
