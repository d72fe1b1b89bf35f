package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** The conditions, each in a frame: a click changes it, the cross takes it away. */
final class Chips extends HBox {
    private static final Pattern NAME = Pattern.compile("^(\"[^\"]*\"|[^\\s=<>≠≤≥!]+)\\s+(.*)$", Pattern.DOTALL);
    private static final double LONGEST = 300;
    private final QueryModel model;
    private final IntConsumer edit;

    Chips(QueryModel model, IntConsumer edit) {
        this.model = model;
        this.edit = edit;
        getStyleClass().add("conditions");
        setAlignment(Pos.CENTER_LEFT);
        model.conditions().addListener((ListChangeListener<String>) change -> show());
        show();
    }

    private void show() {
        getChildren().clear();
        for (int i = 0; i < model.conditions().size(); i++) {
            getChildren().add(chip(i, model.conditions().get(i)));
        }
    }

    private Node chip(int number, String condition) {
        Button text = Buttons.of("condition-" + (number + 1), "", () -> edit.accept(number), "quiet");
        text.setGraphic(words(condition));
        text.setAccessibleText(Text.tr("Condition {0}: change", condition));
        Button remove = Buttons.icon(
                "remove-condition-" + (number + 1),
                "fth-x",
                Text.tr("Remove {0}", Visible.line(condition)),
                () -> model.conditions().remove(number));
        HBox chip = new HBox(text, remove);
        chip.getStyleClass().add("condition");
        chip.setAlignment(Pos.CENTER_LEFT);
        return chip;
    }

    // The attribute's name stands back behind what is asked of it.
    private static Node words(String condition) {
        Matcher parts = NAME.matcher(condition);
        boolean apart = parts.matches();
        Label name = Labels.of(apart ? Visible.line(parts.group(1)) : "");
        Label asked = Labels.of(Visible.line(apart ? parts.group(2) : condition), "strong");
        name.setMinWidth(Region.USE_PREF_SIZE);
        asked.setMaxWidth(LONGEST);
        HBox both = apart ? new HBox(name, asked) : new HBox(asked);
        both.getStyleClass().add("condition-words");
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
    }
}
