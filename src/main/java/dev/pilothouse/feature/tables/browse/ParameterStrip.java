package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Labels;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableMap;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** A field for each value that the query asks for; out of sight where it asks for none. */
final class ParameterStrip extends FlowPane {
    private final ObservableMap<String, String> values;
    private final Runnable run;
    private List<String> shown = List.of();

    /**
     * @param names of the values that are asked for
     * @param values what was typed for them
     * @param run what Enter in a field does
     */
    ParameterStrip(ObservableValue<List<String>> names, ObservableMap<String, String> values, Runnable run) {
        this.values = values;
        this.run = run;
        getStyleClass().addAll("filter-strip", "filter-row", "parameters");
        managedProperty().bind(visibleProperty());
        names.subscribe(this::show);
    }

    private void show(List<String> names) {
        setVisible(!names.isEmpty());
        if (names.equals(shown)) {
            return;
        }
        shown = names;
        getChildren().clear();
        for (String name : names) {
            TextField field = new TextField(values.getOrDefault(name, ""));
            field.setId("parameter-" + name.replace(' ', '-'));
            field.setAccessibleText(Text.tr("Value for {0}", name));
            field.textProperty().subscribe(typed -> values.put(name, typed));
            field.setOnAction(event -> run.run());
            Label label = Labels.of(Visible.line(name), "strong");
            label.setLabelFor(field);
            HBox both = new HBox(label, field);
            both.getStyleClass().add("filter-row");
            both.setAlignment(Pos.CENTER_LEFT);
            getChildren().add(both);
        }
    }
}
