package dev.pilothouse.aws.metrics;

import java.time.Duration;
import java.time.Instant;

/**
 * A while, in equal periods.
 *
 * @param from the first period's beginning
 * @param to the last period's end
 * @param period a whole number of minutes
 */
public record Span(Instant from, Instant to, Duration period) {
    /** The last so long, ending with the period that is under way; its periods begin where all such periods do. */
    public static Span last(Duration length, Duration period, Instant now) {
        long seconds = period.toSeconds();
        Instant to = Instant.ofEpochSecond(Math.ceilDiv(now.getEpochSecond() + 1, seconds) * seconds);
        return new Span(to.minus(length), to, period);
    }
}
