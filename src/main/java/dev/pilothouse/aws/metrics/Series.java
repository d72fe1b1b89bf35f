package dev.pilothouse.aws.metrics;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What a metric was over a while; periods in which nothing happened are not in it.
 *
 * @param points oldest first
 */
public record Series(List<Point> points) {
    /** Nothing happened. */
    public static final Series NONE = new Series(List.of());

    public Series {
        points = List.copyOf(points);
    }

    /** All figures together; 0 where there are none. */
    public double sum() {
        return points.stream().mapToDouble(Point::value).sum();
    }

    /** The largest figure. */
    public OptionalDouble largest() {
        return points.stream().mapToDouble(Point::value).max();
    }
}
