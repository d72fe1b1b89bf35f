package dev.pilothouse.feature.logs.read;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.logs.lines.Counts;
import dev.pilothouse.feature.logs.lines.Histogram;
import dev.pilothouse.feature.logs.lines.Level;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.ToIntFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/** How many lines there are by time, failures and warnings in colours of their own; a click leads to a bar's lines. */
final class Strip extends Region {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
    private final Path lines = path("lines");
    private final Path warnings = path("warnings");
    private final Path errors = path("errors");
    private final Tooltip said = new Tooltip();
    private final ZoneId zone;
    private List<Histogram.Bar> bars = List.of();

    /** @param go told the beginning of a bar that was clicked, in milliseconds of the epoch */
    Strip(ZoneId zone, LongConsumer go) {
        this.zone = zone;
        setId("bars");
        getStyleClass().add("log-bars");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().addAll(lines, warnings, errors);
        Tooltip.install(this, said);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> at(event.getX()).ifPresent(bar -> said.setText(words(bar))));
        setOnMouseClicked(event -> at(event.getX()).ifPresent(bar -> go.accept(bar.from())));
    }

    void show(List<Histogram.Bar> now) {
        bars = now;
        int total = now.stream().mapToInt(Histogram.Bar::total).sum();
        int failed = now.stream().mapToInt(Histogram.Bar::errors).sum();
        setAccessibleText(Text.tr("{0} by time, {1}", Counts.lines(total), Counts.errors(failed)));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        int most =
                Math.max(1, bars.stream().mapToInt(Histogram.Bar::total).max().orElse(1));
        draw(lines, most, bar -> 0, Histogram.Bar::total);
        ToIntFunction<Histogram.Bar> grave = bar -> bar.errors() + bar.of(Level.WARN);
        draw(warnings, most, bar -> bar.total() - grave.applyAsInt(bar), grave);
        draw(errors, most, bar -> bar.total() - bar.errors(), Histogram.Bar::errors);
    }

    private double step() {
        return (getWidth() - snappedLeftInset() - snappedRightInset()) / Math.max(60, bars.size());
    }

    // The newest at the right, as wide as they are while there are few.
    private double left(int bar) {
        return getWidth() - snappedRightInset() - (bars.size() - bar) * step();
    }

    private void draw(Path path, int most, ToIntFunction<Histogram.Bar> below, ToIntFunction<Histogram.Bar> count) {
        path.getElements().clear();
        double room = getHeight() - snappedTopInset() - snappedBottomInset();
        double floor = getHeight() - snappedBottomInset();
        double width = Math.max(1, step() - Math.min(3, step() / 4));
        for (int at = 0; at < bars.size(); at++) {
            int high = count.applyAsInt(bars.get(at));
            if (high > 0) {
                double from = floor - room * below.applyAsInt(bars.get(at)) / most;
                double to = from - Math.max(1, room * high / most);
                path.getElements()
                        .addAll(
                                new MoveTo(left(at), from),
                                new VLineTo(to),
                                new HLineTo(left(at) + width),
                                new VLineTo(from),
                                new ClosePath());
            }
        }
    }

    private Optional<Histogram.Bar> at(double x) {
        int bar = (int) Math.floor((x - left(0)) / step());
        return bar >= 0 && bar < bars.size() ? Optional.of(bars.get(bar)) : Optional.empty();
    }

    private String words(Histogram.Bar bar) {
        String from = TIME.format(Instant.ofEpochMilli(bar.from()).atZone(zone));
        String to = TIME.format(Instant.ofEpochMilli(bar.from() + bar.width()).atZone(zone));
        return Text.tr("{0} to {1}: {2}, {3}", from, to, Counts.lines(bar.total()), Counts.errors(bar.errors()));
    }

    private static Path path(String style) {
        Path path = new Path();
        path.setManaged(false);
        path.setMouseTransparent(true);
        path.getStyleClass().add(style);
        return path;
    }
}
