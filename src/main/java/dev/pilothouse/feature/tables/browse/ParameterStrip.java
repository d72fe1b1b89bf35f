package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Labels;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

/** A field for each value that the query asks for; out of sight where it asks for none. */
final class ParameterStrip extends HBox {
    private final QueryModel model;
    private final Runnable run;
    private List<String> shown = List.of();

    /** @param run what Enter in a field does */
    ParameterStrip(QueryModel model, Runnable run) {
        this.model = model;
        this.run = run;
        getStyleClass().addAll("filter-strip", "filter-row");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        model.conditions().addListener((ListChangeListener<String>) change -> show());
        show();
    }

    private void show() {
        List<String> names = model.asksFor();
        setVisible(!names.isEmpty());
        if (names.equals(shown)) {
            return;
        }
        shown = names;
        getChildren().clear();
        for (String name : names) {
            TextField field = new TextField(model.parameters().getOrDefault(name, ""));
            field.setId("parameter-" + name);
            field.setAccessibleText(Text.tr("Value for {0}", name));
            field.textProperty().subscribe(typed -> model.parameters().put(name, typed));
            field.setOnAction(event -> run.run());
            Label label = Labels.of(Visible.line(name), "strong");
            label.setLabelFor(field);
            getChildren().addAll(label, field);
        }
    }
}
