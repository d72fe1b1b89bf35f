package dev.pilothouse.feature.cdn.traffic;

import dev.pilothouse.aws.metrics.Point;
import dev.pilothouse.aws.metrics.Series;
import dev.pilothouse.aws.metrics.Span;
import dev.pilothouse.ui.chart.Range;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * What a distribution's visitors did in some time.
 *
 * @param range how far back, as it was asked for
 * @param requests by period
 * @param bytes that visitors downloaded, by period
 * @param errors of a hundred requests so many
 */
record Traffic(Range range, Span span, Series requests, Series bytes, Errors errors, HitRatio hits) {
    /** Answers of 400 to 499, and of 500 and more. */
    record Errors(Series client, Series server) {}

    /** A rate over the whole time: each period counts by its requests; empty where there were none. */
    OptionalDouble overall(Series rate) {
        Map<Instant, Double> weights =
                requests.points().stream().collect(Collectors.toMap(Point::at, Point::value, (one, same) -> one));
        double asked = rate.points().stream()
                .mapToDouble(point -> weights.getOrDefault(point.at(), 0.0))
                .sum();
        if (asked == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(rate.points().stream()
                        .mapToDouble(point -> point.value() * weights.getOrDefault(point.at(), 0.0))
                        .sum()
                / asked);
    }
}
