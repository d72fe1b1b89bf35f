package dev.pilothouse.feature.cdn.traffic;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.chart.Range;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.StringJoiner;

/** Figures of visitors in words. */
final class TrafficWords {
    private TrafficWords() {}

    /** {@code 94.1%}; small ones keep a digit that tells them from nothing. */
    static String percent(double value) {
        return value > 0 && value < 0.1
                ? String.format(Locale.getDefault(Locale.Category.FORMAT), "%.2f%%", value)
                : String.format(Locale.getDefault(Locale.Category.FORMAT), "%.1f%%", value);
    }

    /** {@code 1,204 requests · 25.3 MB to visitors · 94.1% from the edge · 4xx 0.8% · 5xx 0.0%}. */
    static String line(Traffic it) {
        long requests = Math.round(it.requests().sum());
        if (requests == 0) {
            return Text.tr("Nobody asked for anything.");
        }
        StringJoiner words = new StringJoiner(" · ");
        words.add(requests == 1 ? Text.tr("1 request") : Text.tr("{0} requests", Humane.count(requests)));
        words.add(Text.tr("{0} to visitors", Humane.bytes(Math.round(it.bytes().sum()))));
        if (it.hits() instanceof HitRatio.Measured measured) {
            it.overall(measured.series()).ifPresent(hits -> words.add(Text.tr("{0} from the edge", percent(hits))));
        }
        rate(it.overall(it.errors().client()), "4xx", words);
        rate(it.overall(it.errors().server()), "5xx", words);
        return words.toString();
    }

    /** {@code Hit ratio, last hour}. */
    static String hitTitle(Range range) {
        return switch (range) {
            case HOUR -> Text.tr("Hit ratio, last hour");
            case DAY -> Text.tr("Hit ratio, last 24 hours");
            case WEEK -> Text.tr("Hit ratio, last 7 days");
        };
    }

    /** The ratio of the whole time, or a word where there is none. */
    static String hitFigure(Traffic it) {
        return switch (it.hits()) {
            case HitRatio.Measured measured -> {
                OptionalDouble overall = it.overall(measured.series());
                yield overall.isPresent() ? percent(overall.getAsDouble()) : Text.tr("no requests");
            }
            case HitRatio.Off off -> Text.tr("not measured");
            case HitRatio.Unknown unknown -> Text.tr("not known");
        };
    }

    /** What is to be known of how it is measured. */
    static String hitExact(HitRatio it) {
        return switch (it) {
            case HitRatio.Measured measured -> Text.tr("Of all requests that the edge answered from what it keeps.");
            case HitRatio.Off off ->
                Text.tr("CloudFront measures the hit ratio only where the distribution’s additional metrics are turned"
                        + " on, which costs extra. They are off.");
            case HitRatio.Unknown unknown ->
                Text.tr(
                        "Nothing was measured. Whether the distribution’s additional metrics are turned on is not"
                                + " known: {0}.",
                        unknown.why().replaceFirst("\\.$", ""));
        };
    }

    private static void rate(OptionalDouble rate, String name, StringJoiner words) {
        rate.ifPresent(value -> words.add(name + " " + percent(value)));
    }
}
