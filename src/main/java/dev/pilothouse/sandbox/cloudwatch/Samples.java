package dev.pilothouse.sandbox.cloudwatch;

import java.util.Map;
import java.util.TreeMap;

/**
 * Values of a stretch of time, summed up as CloudWatch keeps them: percentiles come from a histogram whose steps are a
 * tenth apart, so they are right to about five in a hundred. One thread, until nobody adds any more.
 */
public final class Samples {
    private static final double STEP = Math.log(1.1);

    private final TreeMap<Integer, Double> buckets = new TreeMap<>();
    private double count;
    private double sum;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    /** Adds a value that occurred so often. */
    public void add(double value, double times) {
        buckets.merge(bucket(value), times, Double::sum);
        count += times;
        sum += value * times;
        least = Math.min(least, value);
        most = Math.max(most, value);
    }

    /** Adds all of others. */
    void add(Samples others) {
        others.buckets.forEach((bucket, times) -> buckets.merge(bucket, times, Double::sum));
        count += others.count;
        sum += others.sum;
        least = Math.min(least, others.least);
        most = Math.max(most, others.most);
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return count == 0;
    }

    double count() {
        return count;
    }

    double sum() {
        return sum;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    /** The value that so many of a hundred are not above. */
    double percentile(double share) {
        double rank = share / 100 * count;
        double seen = 0;
        for (Map.Entry<Integer, Double> bucket : buckets.entrySet()) {
            seen += bucket.getValue();
            if (seen >= rank) {
                return Math.clamp(middle(bucket.getKey()), least, most);
            }
        }
        return most;
    }

    /** Zero and below lie in one bucket. */
    private static int bucket(double value) {
        return value <= 0 ? Integer.MIN_VALUE : (int) Math.floor(Math.log(value) / STEP);
    }

    private static double middle(int bucket) {
        return bucket == Integer.MIN_VALUE ? 0 : Math.exp((bucket + 0.5) * STEP);
    }
}
