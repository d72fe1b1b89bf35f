package dev.pilothouse.feature.cdn.traffic;

import dev.pilothouse.aws.metrics.Series;
import dev.pilothouse.core.Event;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.Tone;
import dev.pilothouse.ui.chart.Curve;
import dev.pilothouse.ui.chart.Plot;
import dev.pilothouse.ui.chart.RangeChips;
import dev.pilothouse.ui.chart.Spot;
import dev.pilothouse.ui.chart.TimeChart;
import java.util.List;
import java.util.function.DoubleFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Charts of what visitors did, one below the other on the same time axis, with the releases marked on it. */
public final class TrafficBoard extends VBox {
    private final TrafficModel model;
    private final VBox column = new VBox();

    public TrafficBoard(TrafficModel model) {
        this.model = model;
        getStyleClass().add("traffic");
        column.getStyleClass().add("traffic-charts");
        getChildren()
                .addAll(
                        new RangeChips(model.range(), Text.tr("Dotted lines: releases of the site.")),
                        unmarked(),
                        new LoadPane<>(model.traffic(), this::charts, model::refresh));
        model.releases().subscribe(this::marked);
    }

    private Label unmarked() {
        Label words = Labels.wrapped("", "warning", "small");
        words.setId("releases-unread");
        words.textProperty().bind(model.releases().map(TrafficBoard::unread));
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private static String unread(Load<List<Event>> load) {
        return load instanceof Load.Failed<List<Event>> failed
                ? Text.tr("Releases are not marked. {0}", failed.fault().what())
                : "";
    }

    private Node charts(Traffic traffic) {
        List<Event> releases = model.releases().get().shown().orElse(List.of());
        Label figures = Labels.wrapped(TrafficWords.line(traffic), "strong");
        figures.setId("traffic-figures");
        column.getChildren()
                .setAll(
                        figures,
                        chart(
                                "chart-requests",
                                traffic,
                                releases,
                                Text.tr("Requests"),
                                value -> Humane.count(Math.round(value)),
                                curve(Text.tr("Requests"), Tone.ACCENT, traffic.requests())),
                        chart(
                                "chart-bytes",
                                traffic,
                                releases,
                                Text.tr("Bytes to visitors"),
                                value -> Humane.bytes(Math.round(value)),
                                curve(Text.tr("Bytes to visitors"), Tone.ACCENT, traffic.bytes())),
                        hits(traffic, releases),
                        chart(
                                "chart-errors",
                                traffic,
                                releases,
                                Text.tr("Errors, of all requests"),
                                TrafficWords::percent,
                                curve(
                                        Text.tr("4xx (yellow)"),
                                        Tone.WARNING,
                                        traffic.errors().client()),
                                curve(
                                        Text.tr("5xx (red)"),
                                        Tone.DANGER,
                                        traffic.errors().server())));
        return column;
    }

    private static Node hits(Traffic traffic, List<Event> releases) {
        return switch (traffic.hits()) {
            case HitRatio.Measured measured ->
                chart(
                        "chart-hits",
                        traffic,
                        releases,
                        Text.tr("Hit ratio"),
                        TrafficWords::percent,
                        curve(Text.tr("Hit ratio"), Tone.SUCCESS, measured.series()));
            case HitRatio.Off off -> unmeasured(off);
            case HitRatio.Unknown unknown -> unmeasured(unknown);
        };
    }

    private static Node unmeasured(HitRatio why) {
        Label words = Labels.wrapped(TrafficWords.hitExact(why), "muted");
        words.setId("hits-unmeasured");
        VBox card = new VBox(Labels.of(Text.tr("Hit ratio"), "strong"), words);
        card.getStyleClass().addAll("card", "unmeasured");
        return card;
    }

    private static Node chart(
            String id,
            Traffic traffic,
            List<Event> releases,
            String title,
            DoubleFunction<String> words,
            Curve... curves) {
        TimeChart chart = new TimeChart(new Plot(
                title,
                traffic.span().from(),
                traffic.span().to(),
                traffic.span().period(),
                List.of(curves),
                releases,
                words));
        chart.setId(id);
        chart.getStyleClass().add("card");
        return chart;
    }

    private static Curve curve(String name, Tone tone, Series series) {
        return new Curve(
                name,
                tone,
                series.points().stream()
                        .map(point -> new Spot(point.at(), point.value()))
                        .toList());
    }

    private void marked(Load<List<Event>> load) {
        if (load instanceof Load.Ready<List<Event>>) {
            model.traffic().get().shown().ifPresent(this::charts);
        }
    }
}
