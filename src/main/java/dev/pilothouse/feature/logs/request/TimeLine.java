package dev.pilothouse.feature.logs.request;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Labels;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What took how long, one below the other, each where it lay in the whole. */
final class TimeLine extends VBox {
    private static final double LEAST = 3;

    TimeLine(List<Span> spans) {
        getStyleClass().add("time-line");
        Instant from = spans.stream().map(Span::from).min(Instant::compareTo).orElse(Instant.EPOCH);
        Instant to = spans.stream().map(Span::to).max(Instant::compareTo).orElse(Instant.EPOCH);
        double whole = Math.max(1, Duration.between(from, to).toMillis());
        spans.forEach(span -> {
            double start = Duration.between(from, span.from()).toMillis() / whole;
            double share = span.length().toMillis() / whole;
            getChildren().addAll(words(span), new Track(span, start, share));
        });
    }

    private static HBox words(Span span) {
        Label name = Labels.of(Visible.line(named(span)));
        name.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label length = Labels.of(Humane.duration(span.length()), "muted");
        length.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(6, name, gap, length);
        if (span.failed()) {
            row.getChildren().add(1, Labels.of(Text.tr("failed"), "danger", "small"));
        }
        row.setStyle("-fx-padding: 0 0 0 " + span.depth() * 0.8 + "em;");
        return row;
    }

    private static String named(Span span) {
        return span.kind() == Span.Kind.ENTRY
                        && span.depth() == 0
                        && span.name().indexOf(' ') < 0
                ? Text.tr("{0}, as it came in", span.name())
                : span.name();
    }

    private static final class Track extends Region {
        private final Region bar = new Region();
        private final double start;
        private final double share;

        Track(Span span, double start, double share) {
            this.start = start;
            this.share = share;
            getStyleClass().add("track");
            bar.setManaged(false);
            bar.getStyleClass().addAll("bar", span.kind().name().toLowerCase(Locale.ROOT));
            if (span.failed()) {
                bar.getStyleClass().add("failed");
            }
            getChildren().add(bar);
        }

        @Override
        protected void layoutChildren() {
            double width = Math.max(LEAST, getWidth() * share);
            bar.resizeRelocate(Math.min(getWidth() * start, getWidth() - width), 0, width, getHeight());
        }
    }
}
