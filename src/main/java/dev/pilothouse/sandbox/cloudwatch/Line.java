package dev.pilothouse.sandbox.cloudwatch;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;

/**
 * A result on its way: values over time, or one value for all times.
 *
 * @param constant the value of a number, which has no times
 * @param period of the times
 */
record Line(NavigableMap<Instant, Double> points, double constant, boolean isNumber, Duration period) {
    static Line of(NavigableMap<Instant, Double> points, Duration period) {
        return new Line(points, 0, false, period);
    }

    static Line of(double number) {
        return new Line(new TreeMap<>(), number, true, Duration.ZERO);
    }

    /** Value by value, where both have one. */
    Line with(Line other, DoubleBinaryOperator operator) {
        if (isNumber && other.isNumber) {
            return of(operator.applyAsDouble(constant, other.constant));
        }
        NavigableMap<Instant, Double> result = new TreeMap<>();
        for (Instant at : isNumber ? other.points.keySet() : points.keySet()) {
            Double left = isNumber ? Double.valueOf(constant) : points.get(at);
            Double right = other.isNumber ? Double.valueOf(other.constant) : other.points.get(at);
            if (left != null && right != null) {
                double value = operator.applyAsDouble(left, right);
                // A division by zero has no value: User Guide, "Using metric math".
                if (Double.isFinite(value)) {
                    result.put(at, value);
                }
            }
        }
        return of(result, isNumber ? other.period : period);
    }

    Line each(DoubleUnaryOperator operator) {
        if (isNumber) {
            return of(operator.applyAsDouble(constant));
        }
        NavigableMap<Instant, Double> result = new TreeMap<>();
        points.forEach((at, value) -> result.put(at, operator.applyAsDouble(value)));
        return of(result, period);
    }

    /** All values of several lines at each time made one. */
    static Line together(Collection<Line> lines, DoubleBinaryOperator operator, boolean mean) {
        Set<Instant> times = new TreeSet<>();
        lines.forEach(line -> times.addAll(line.points.keySet()));
        NavigableMap<Instant, Double> result = new TreeMap<>();
        for (Instant at : times) {
            double[] values = lines.stream()
                    .filter(line -> line.points.containsKey(at))
                    .mapToDouble(line -> line.points.get(at))
                    .toArray();
            double value = values[0];
            for (int i = 1; i < values.length; i++) {
                value = operator.applyAsDouble(value, values[i]);
            }
            result.put(at, mean ? value / values.length : value);
        }
        return of(result, lines.isEmpty() ? Duration.ZERO : lines.iterator().next().period);
    }

    /** All values over time made one number, which stands at each of the times. */
    Line flat(DoubleBinaryOperator operator, boolean mean) {
        double value = points.values().stream()
                .mapToDouble(Double::doubleValue)
                .reduce(operator)
                .orElse(0);
        double whole = mean && !points.isEmpty() ? value / points.size() : value;
        return each(_ -> whole);
    }
}
