package dev.pilothouse.feature.functions.chart;

import dev.pilothouse.aws.metrics.Point;
import dev.pilothouse.aws.metrics.Series;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.functions.catalog.HealthWords;
import dev.pilothouse.ui.Choices;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.Tone;
import dev.pilothouse.ui.chart.Curve;
import dev.pilothouse.ui.chart.Plot;
import dev.pilothouse.ui.chart.RangeChips;
import dev.pilothouse.ui.chart.Spot;
import dev.pilothouse.ui.chart.TimeChart;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The charts of a function, one below the other on the same time axis. */
public final class ChartView extends BorderPane {
    private final ChartModel model;

    public ChartView(ChartModel model) {
        this.model = model;
        getStyleClass().add("charts");
        RangeChips chips =
                new RangeChips(model.range(), Text.tr("Dotted lines: versions published, and changes made from here."));
        chips.getChildren().add(chips.getChildren().size() - 1, aliases());
        setTop(chips);
        setCenter(new LoadPane<>(model.charts(), this::charts, model::refresh));
    }

    private Node aliases() {
        ComboBox<Optional<String>> choice = Choices.of(
                "chart-alias",
                Text.tr("Which invocations count"),
                it -> it.map(name -> Text.tr("alias {0}", name)).orElse(Text.tr("All invocations")),
                List.of(Optional.empty()));
        choice.setMinWidth(USE_PREF_SIZE);
        model.aliases().subscribe(names -> {
            List<Optional<String>> all = Stream.concat(
                            Stream.of(Optional.<String>empty()), names.stream().map(Optional::of))
                    .toList();
            if (!choice.getItems().equals(all)) {
                choice.getItems().setAll(all);
            }
            choice.setValue(model.alias().get());
        });
        choice.setOnAction(event -> Optional.ofNullable(choice.getValue()).ifPresent(model.alias()::set));
        model.alias().subscribe(choice::setValue);
        return choice;
    }

    private Node charts(Charts charts) {
        VBox all = new VBox(
                chart(
                        charts,
                        Text.tr("Invocations"),
                        count(),
                        curve(
                                Text.tr("Invocations"),
                                Tone.ACCENT,
                                charts.counts().invocations())),
                chart(
                        charts,
                        Text.tr("Errors and throttles"),
                        count(),
                        curve(
                                Text.tr("errors (red)"),
                                Tone.DANGER,
                                charts.counts().errors()),
                        curve(
                                Text.tr("throttles (yellow)"),
                                Tone.WARNING,
                                charts.counts().throttles())),
                chart(
                        charts,
                        Text.tr("Duration"),
                        HealthWords::millis,
                        curve(
                                Text.tr("p50 (green)"),
                                Tone.SUCCESS,
                                charts.times().p50()),
                        curve(Text.tr("p95 (blue)"), Tone.ACCENT, charts.times().p95()),
                        curve(
                                Text.tr("p99 (yellow)"),
                                Tone.WARNING,
                                charts.times().p99())),
                chart(
                        charts,
                        Text.tr("Copies at once"),
                        count(),
                        curve(Text.tr("Copies at once"), Tone.ACCENT, charts.concurrency())));
        all.getStyleClass().add("chart-column");
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private static Node chart(Charts charts, String title, DoubleFunction<String> words, Curve... curves) {
        TimeChart chart = new TimeChart(new Plot(
                title,
                charts.span().from(),
                charts.span().to(),
                charts.span().period(),
                List.of(curves),
                charts.events(),
                words));
        chart.getStyleClass().add("card");
        return chart;
    }

    private static Curve curve(String name, Tone tone, Series series) {
        return new Curve(
                name, tone, series.points().stream().map(ChartView::spot).toList());
    }

    private static Spot spot(Point point) {
        return new Spot(point.at(), point.value());
    }

    private static DoubleFunction<String> count() {
        return value -> Humane.count(Math.round(value));
    }
}
