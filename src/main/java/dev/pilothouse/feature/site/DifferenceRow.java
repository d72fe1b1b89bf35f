package dev.pilothouse.feature.site;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.history.Difference;
import dev.pilothouse.ui.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A file that differs, in a line: how, which, by how much. */
final class DifferenceRow {
    private DifferenceRow() {}

    static HBox of(Difference difference) {
        HBox row = switch (difference.kind()) {
            case ADDED -> of("A", "success", difference.path(), Humane.bytes(difference.growth()));
            case REMOVED -> of("D", "danger", difference.path(), Humane.bytes(-difference.growth()));
            case CHANGED -> of("M", "warning", difference.path(), signed(difference.growth()));
            case HEADERS -> of("H", "warning", difference.path(), Text.tr("headers"));
        };
        row.setAccessibleText(words(difference));
        return row;
    }

    static HBox of(String letter, String tone, String path, String size) {
        Label sign = Labels.of(letter, tone);
        sign.getStyleClass().add("letter");
        Label name = Labels.exact(path, path, "mono", "path");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        Label bytes = Labels.of(size, "muted");
        bytes.setMinWidth(Label.USE_PREF_SIZE);
        HBox row = new HBox(sign, name, bytes);
        row.getStyleClass().add("difference");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String signed(long growth) {
        if (growth == 0) {
            return Text.tr("same size");
        }
        return growth < 0 ? "−" + Humane.bytes(-growth) : "+" + Humane.bytes(growth);
    }

    private static String words(Difference difference) {
        return switch (difference.kind()) {
            case ADDED -> Text.tr("{0}: new", difference.path());
            case REMOVED -> Text.tr("{0}: removed", difference.path());
            case CHANGED -> Text.tr("{0}: changed", difference.path());
            case HEADERS -> Text.tr("{0}: only its headers change", difference.path());
        };
    }
}
