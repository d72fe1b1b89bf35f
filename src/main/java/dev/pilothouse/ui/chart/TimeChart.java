package dev.pilothouse.ui.chart;

import dev.pilothouse.core.Event;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Labels;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/**
 * Figures over time: lines over a scale from 0, marks of what happened, and the figures under the pointer. A screen reader is told
 * the largest and the last figure of each line. Screen thread only.
 */
public final class TimeChart extends Region {
    private static final double HEADING = 1.7;
    private static final double FOOT = 1.5;
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private final Plot plot;
    private final Group drawn = new Group();
    private final Label title;
    private final Label legend;
    private final Label top;
    private final List<Label> times = new ArrayList<>();
    private final Line pointer = new Line();
    private final Label pointed = Labels.of("", "small", "chart-pointed");

    public TimeChart(Plot plot) {
        this.plot = plot;
        getStyleClass().add("time-chart");
        setFocusTraversable(true);
        setAccessibleText(sentence());
        title = Labels.of(plot.title(), "strong");
        legend = Labels.of(legendWords(), "muted", "small");
        top = Labels.of(plot.words().apply(plot.top()), "muted", "small");
        for (Instant at : List.of(plot.from(), middle(), plot.to())) {
            times.add(Labels.of(time(at), "muted", "small"));
        }
        pointer.getStyleClass().add("chart-pointer");
        pointer.setVisible(false);
        pointed.setVisible(false);
        drawn.setManaged(false);
        getChildren().addAll(title, legend, drawn, top, pointer, pointed);
        getChildren().addAll(times);
        setOnMouseMoved(this::point);
        setOnMouseExited(event -> point(false));
    }

    @Override
    protected double computePrefHeight(double width) {
        return 13 * em();
    }

    @Override
    protected double computePrefWidth(double height) {
        return 30 * em();
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        double left = snappedLeftInset();
        title.autosize();
        title.relocate(left, snappedTopInset());
        double room = Math.max(0, getWidth() - left - snappedRightInset() - title.getWidth() - em);
        legend.resize(Math.min(legend.prefWidth(-1), room), legend.prefHeight(-1));
        legend.relocate(getWidth() - snappedRightInset() - legend.getWidth(), snappedTopInset());
        draw();
        top.autosize();
        top.relocate(left, y(plot.top()) - top.getHeight() - 1);
        for (int i = 0; i < times.size(); i++) {
            Label time = times.get(i);
            time.autosize();
            double at = left + width() * i / (times.size() - 1) - time.getWidth() * i / (times.size() - 1);
            time.relocate(at, y(0) + 0.2 * em);
        }
    }

    private void draw() {
        drawn.getChildren().clear();
        for (double height : new double[] {0, plot.top() / 2, plot.top()}) {
            Line line = new Line(x(plot.from()), y(height), x(plot.to()), y(height));
            line.getStyleClass().add("chart-grid");
            drawn.getChildren().add(line);
        }
        for (Event event : plot.events()) {
            Line mark = new Line(x(event.at()), y(plot.top()), x(event.at()), y(0));
            mark.getStyleClass().add("chart-event");
            Tooltip.install(mark, new Tooltip(Visible.of(Text.tr("{0} · {1}", time(event.at()), event.words()))));
            drawn.getChildren().add(mark);
        }
        for (Curve curve : plot.curves()) {
            Path path = new Path();
            path.getStyleClass().addAll("chart-curve", curve.tone().styleClass());
            for (List<Spot> piece : plot.pieces(curve)) {
                path.getElements()
                        .add(new MoveTo(
                                x(piece.getFirst().at()), y(piece.getFirst().value())));
                // A piece of one spot is drawn as a dot.
                piece.forEach(spot -> path.getElements().add(new LineTo(x(spot.at()) + 0.5, y(spot.value()))));
            }
            drawn.getChildren().add(path);
        }
    }

    private void point(MouseEvent event) {
        double share = (event.getX() - snappedLeftInset()) / Math.max(1, width());
        boolean within = share >= 0 && share <= 1;
        Instant at = plot.from()
                .plus(Duration.ofMillis(
                        Math.round(Duration.between(plot.from(), plot.to()).toMillis() * Math.clamp(share, 0, 1))));
        List<String> near = plot.near(at);
        point(within && !near.isEmpty());
        pointer.setStartX(event.getX());
        pointer.setEndX(event.getX());
        pointer.setStartY(y(plot.top()));
        pointer.setEndY(y(0));
        pointed.setText(Text.tr("{0}: {1}", time(at), String.join(", ", near)));
        pointed.autosize();
        pointed.relocate(
                Math.clamp(event.getX() + 6, 0, Math.max(0, getWidth() - pointed.getWidth())), y(plot.top()) + 2);
    }

    private void point(boolean shown) {
        pointer.setVisible(shown);
        pointed.setVisible(shown);
    }

    private double width() {
        return Math.max(1, getWidth() - snappedLeftInset() - snappedRightInset());
    }

    private double x(Instant at) {
        return snappedLeftInset() + width() * plot.share(at);
    }

    private double y(double value) {
        double head = snappedTopInset() + (HEADING + 1) * em();
        double foot = getHeight() - snappedBottomInset() - FOOT * em();
        return foot - Math.max(1, foot - head) * value / plot.top();
    }

    private double em() {
        return title.getFont().getSize();
    }

    private Instant middle() {
        return plot.from().plus(Duration.between(plot.from(), plot.to()).dividedBy(2));
    }

    private String time(Instant at) {
        boolean days = Duration.between(plot.from(), plot.to()).compareTo(Duration.ofHours(25)) > 0;
        return (days ? DAY : HOUR).format(at.atZone(ZoneId.systemDefault()));
    }

    private String legendWords() {
        StringJoiner words = new StringJoiner(" · ");
        plot.curves().forEach(curve -> {
            if (!curve.name().equals(plot.title())) {
                words.add(curve.name());
            }
        });
        return words.toString();
    }

    private String sentence() {
        StringJoiner words = new StringJoiner(". ");
        words.add(Text.tr("{0}, {1} to {2}", plot.title(), time(plot.from()), time(plot.to())));
        for (Curve curve : plot.curves()) {
            double most = curve.spots().stream().mapToDouble(Spot::value).max().orElse(0);
            words.add(
                    curve.spots().isEmpty()
                            ? Text.tr("{0}: nothing", curve.name())
                            : Text.tr(
                                    "{0}: at most {1}, last {2}",
                                    curve.name(),
                                    plot.words().apply(most),
                                    plot.words().apply(curve.spots().getLast().value())));
        }
        plot.events().forEach(event -> words.add(Text.tr("{0} at {1}", event.words(), time(event.at()))));
        return words.toString();
    }
}
