package dev.pilothouse.feature.functions.chart;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.functions.catalog.Health;
import dev.pilothouse.feature.functions.catalog.HealthWords;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.chart.Sparkline;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How a function did within the last hour, in one line and a small curve. */
public final class HourCard extends VBox {
    private final String function;

    public HourCard(String function, ObservableValue<Load<Map<String, Health>>> health) {
        this.function = function;
        setId("last-hour");
        getStyleClass().addAll("card", "hour-card");
        health.subscribe(this::show);
    }

    private void show(Load<Map<String, Health>> load) {
        getChildren().clear();
        HBox title = new HBox(Labels.of(Text.tr("Last hour"), "strong"));
        title.getStyleClass().add("title-row");
        title.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(title);
        load.shown()
                .map(all -> all.get(function))
                .ifPresentOrElse(
                        this::draw,
                        () -> getChildren()
                                .add(Labels.wrapped(
                                        load instanceof Load.Failed<Map<String, Health>> failed
                                                ? failed.fault().what()
                                                : Text.tr("Not read yet."),
                                        "muted",
                                        "small")));
    }

    private void draw(Health health) {
        getChildren().add(Labels.wrapped(HealthWords.line(health), "muted"));
        getChildren()
                .add(new Sparkline(
                        health.invocations().points().stream()
                                .map(point -> point.value())
                                .toList(),
                        Text.tr("Invocations in steps of five minutes")));
    }
}
