package dev.pilothouse.ui.chart;

import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;

/** Chooses how far back charts look. Screen thread only. */
public final class RangeChips extends WrappingRow {
    /** @param marks what the dotted lines of the charts are */
    public RangeChips(ObjectProperty<Range> range, String marks) {
        getStyleClass().add("side-tabs");
        setAlignment(Pos.CENTER_LEFT);
        for (Range one : Range.values()) {
            getChildren().add(chip(range, one));
        }
        getChildren().add(Labels.of(marks, "muted", "small"));
    }

    private static ToggleButton chip(ObjectProperty<Range> range, Range one) {
        ToggleButton button = new ToggleButton(one.title());
        button.setId("range-" + one.name().toLowerCase(Locale.ROOT));
        button.getStyleClass().addAll("chip", "tab");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            range.set(one);
            button.setSelected(true);
        });
        range.subscribe(now -> button.setSelected(now == one));
        return button;
    }
}
