package dev.pilothouse.bench;

import java.util.List;

/** The same, measured several times. */
record Samples(List<Double> values) {
    Samples {
        values = values.stream().sorted().toList();
        if (values.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    int count() {
        return values.size();
    }

    double median() {
        int middle = values.size() / 2;
        double median = values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
        return rounded(median);
    }

    /** From the least to the most, by the median; 0 where that is 0. */
    double spread() {
        double range = values.getLast() - values.getFirst();
        return median() == 0 ? 0 : rounded(range / median());
    }

    /** To three digits behind the point. */
    static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
