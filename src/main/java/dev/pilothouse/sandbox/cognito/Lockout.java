package dev.pilothouse.sandbox.cognito;

import java.time.Duration;
import java.time.Instant;

/**
 * How Cognito slows guessing down: from the fifth failure n on, sign-in is locked for 2^(n-5) seconds, at most 15 minutes;
 * what is tried meanwhile does not count; a success or 15 quiet minutes reset it (developer guide, "Lockout behavior for
 * failed sign-in attempts"). Thread-safe.
 */
final class Lockout {
    private static final int FREE_FAILURES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(15);

    private int failures;
    private Instant lastFailure = Instant.MIN;
    private Instant lockedUntil = Instant.MIN;

    synchronized boolean isLocked(Instant now) {
        return now.isBefore(lockedUntil);
    }

    synchronized void failed(Instant now) {
        if (lastFailure.isBefore(now.minus(FORGOTTEN_AFTER))) {
            failures = 0;
        }
        failures++;
        lastFailure = now;
        if (failures >= FREE_FAILURES) {
            lockedUntil = now.plus(lock(failures - FREE_FAILURES));
        }
    }

    synchronized void succeeded() {
        failures = 0;
        lockedUntil = Instant.MIN;
    }

    private static Duration lock(int exponent) {
        Duration doubled = Duration.ofSeconds(1L << Math.min(exponent, 10));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
