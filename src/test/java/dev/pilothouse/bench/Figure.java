package dev.pilothouse.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A line of a benchmark: what something costs us, beside what it costs another.
 *
 * @param what is done
 * @param unit of both values
 * @param ours the median of our runs
 * @param other the median of the other's runs; empty where there is no other, or it is not installed
 * @param ratio ours by theirs
 * @param aim the most that the ratio may be, or, without another, our own value
 * @param met whether it is no more than that
 * @param runs how often each was run
 * @param spread of our runs, from the least to the most, by the median
 */
record Figure(
        @JsonProperty("case") String what,
        String metric,
        String unit,
        double ours,
        Optional<Double> other,
        Optional<String> otherName,
        Optional<Double> ratio,
        Optional<Double> aim,
        Optional<Boolean> met,
        int runs,
        double spread) {

    /** Our own value, with an aim or without. */
    static Figure alone(String what, String metric, String unit, Samples ours, Optional<Double> aim) {
        return new Figure(
                what,
                metric,
                unit,
                ours.median(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                aim,
                aim.map(most -> ours.median() <= most),
                ours.count(),
                ours.spread());
    }

    /** Beside another's value. */
    static Figure beside(
            String what,
            String metric,
            String unit,
            Samples ours,
            String otherName,
            Samples other,
            Optional<Double> aim) {
        double ratio = Samples.rounded(ours.median() / other.median());
        return new Figure(
                what,
                metric,
                unit,
                ours.median(),
                Optional.of(other.median()),
                Optional.of(otherName),
                Optional.of(ratio),
                aim,
                aim.map(most -> ratio <= most),
                ours.count(),
                ours.spread());
    }

    /** Beside somebody who is not installed here. */
    static Figure besideNobody(String what, String metric, String unit, Samples ours, String otherName) {
        return new Figure(
                what,
                metric,
                unit,
                ours.median(),
                Optional.empty(),
                Optional.of(otherName + ", absent"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ours.count(),
                ours.spread());
    }
}
