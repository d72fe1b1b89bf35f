package dev.pilothouse.core.work;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How far work is: one look at its progress.
 *
 * @param phase empty before the first
 * @param number of the phase, from 1; 0 before the first
 * @param items done, of {@code ofItems} (0: not known)
 * @param bytes done, of {@code ofBytes} (0: not known)
 * @param elapsed since the phase began
 */
public record Standing(
        String phase, int number, long items, long ofItems, long bytes, long ofBytes, Duration elapsed, String note) {
    // What a small thing costs beside its bytes: a request and its answer.
    private static final double BYTES_OF_A_REQUEST = 64 * 1024;

    public static final Standing NONE = new Standing("", 0, 0, 0, 0, 0, Duration.ZERO, "");

    /**
     * Done share of the phase, 0 to 1: by bytes and items where both are known, so that many small things count by their
     * number, and 1 is reached with the last of both; else by what is known.
     */
    public OptionalDouble share() {
        if (ofBytes > 0) {
            double of = ofBytes + ofItems * BYTES_OF_A_REQUEST;
            return OptionalDouble.of(Math.clamp((bytes + Math.min(items, ofItems) * BYTES_OF_A_REQUEST) / of, 0, 1));
        }
        return ofItems > 0 ? OptionalDouble.of(Math.clamp((double) items / ofItems, 0, 1)) : OptionalDouble.empty();
    }

    public double itemsPerSecond() {
        return perSecond(items);
    }

    public double bytesPerSecond() {
        return perSecond(bytes);
    }

    /** Time left of this phase at the pace so far; empty in its first half second and where the share is unknown. */
    public Optional<Duration> left() {
        double share = share().orElse(0);
        if (share <= 0 || elapsed.toMillis() < 500) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(elapsed.toMillis() * (1 - share) / share)));
    }

    private double perSecond(long amount) {
        return elapsed.isZero() ? 0 : amount * 1e9 / elapsed.toNanos();
    }
}
