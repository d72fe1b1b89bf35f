package dev.pilothouse.app;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.theme.Appearance;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** Which theme, how large the text, and whether anything moves. */
final class AppearancePopover extends VBox {
    AppearancePopover(Appearance appearance) {
        setId("appearance-choices");
        getStyleClass().addAll("popover", "appearance");
        setAccessibleText(Text.tr("Appearance"));
        ToggleGroup group = new ToggleGroup();
        VBox choices = new VBox();
        choices.getStyleClass().add("line");
        for (Appearance.Choice choice : Appearance.Choice.values()) {
            choices.getChildren().add(radio(appearance, choice, group));
        }
        getChildren().addAll(Labels.of(Text.tr("Appearance"), "title"), choices, size(appearance), motion(appearance));
    }

    private static RadioButton radio(Appearance appearance, Appearance.Choice choice, ToggleGroup group) {
        RadioButton radio = new RadioButton(
                switch (choice) {
                    case AS_DESKTOP -> Text.tr("As the desktop");
                    case LIGHT -> Text.tr("Light");
                    case DARK -> Text.tr("Dark");
                });
        radio.setId(
                switch (choice) {
                    case AS_DESKTOP -> "theme-desktop";
                    case LIGHT -> "theme-light";
                    case DARK -> "theme-dark";
                });
        radio.setToggleGroup(group);
        radio.setOnAction(event -> appearance.choice().set(choice));
        appearance.choice().subscribe(now -> radio.setSelected(now == choice));
        return radio;
    }

    private static VBox motion(Appearance appearance) {
        ToggleGroup group = new ToggleGroup();
        VBox choices = new VBox(Labels.of(Text.tr("Movement"), "muted"));
        choices.getStyleClass().add("line");
        for (Appearance.Motion motion : Appearance.Motion.values()) {
            choices.getChildren().add(radio(appearance, motion, group));
        }
        return choices;
    }

    private static RadioButton radio(Appearance appearance, Appearance.Motion motion, ToggleGroup group) {
        RadioButton radio = new RadioButton(
                switch (motion) {
                    case AS_DESKTOP -> Text.tr("As the desktop wants it");
                    case REDUCED -> Text.tr("Nothing moves by itself");
                    case FULL -> Text.tr("What runs may move");
                });
        radio.setId(
                switch (motion) {
                    case AS_DESKTOP -> "motion-desktop";
                    case REDUCED -> "motion-reduced";
                    case FULL -> "motion-full";
                });
        radio.setToggleGroup(group);
        radio.setOnAction(event -> appearance.motion().set(motion));
        appearance.motion().subscribe(now -> radio.setSelected(now == motion));
        return radio;
    }

    private static HBox size(Appearance appearance) {
        Label percent = Labels.of("");
        percent.textProperty()
                .bind(appearance.textScale().map(scale -> Text.tr("Text {0}%", Math.round(scale.doubleValue() * 100))));
        HBox row = new HBox(
                8,
                percent,
                Buttons.of("smaller", Text.tr("Smaller"), () -> appearance.zoom(-1)),
                Buttons.of("larger", Text.tr("Larger"), () -> appearance.zoom(1)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("line");
        return row;
    }
}
