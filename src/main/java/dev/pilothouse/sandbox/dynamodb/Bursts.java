package dev.pilothouse.sandbox.dynamodb;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of a provisioned capacity is used up: what was not used within the last 300 seconds can be used in a burst, and beyond it
 * requests are throttled. A table begins as one that stood idle for so long. Thread-safe.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/burst-adaptive-capacity.html">Burst capacity</a>
 */
final class Bursts {
    private static final int SECONDS = 300;
    private final Clock clock;
    private final Map<String, Spent> spent = new HashMap<>();

    private record Spent(double units, Instant at) {
        double now(Instant now, double rate) {
            double back = Math.max(0, Duration.between(at, now).toMillis()) / 1000.0 * rate;
            return Math.max(0, units - back);
        }
    }

    Bursts(Clock clock) {
        this.clock = clock;
    }

    /**
     * Whether a request is answered; how much it takes is known afterwards only.
     *
     * @param of the table's reads, its writes, or an index's reads
     * @param rate units a second
     */
    synchronized boolean admits(String of, double rate) {
        Spent so = spent.get(of);
        return so == null || so.now(clock.instant(), rate) < SECONDS * rate;
    }

    /** So much was taken. */
    synchronized void take(String of, double units, double rate) {
        Instant now = clock.instant();
        Spent so = spent.getOrDefault(of, new Spent(0, now));
        spent.put(of, new Spent(so.now(now, rate) + units, now));
    }
}
