package dev.pilothouse.sandbox.lambda;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * The figures of an invocation.
 *
 * @param init how long its environment took to begin; empty where it was warm
 * @param memory the function's, in MB
 * @param used the environment's most so far, in MB
 */
record Report(Duration duration, Optional<Duration> init, int memory, int used) {
    /** In ms; beginnings are billed too, since August 2025. */
    long billed() {
        return (long) Math.ceil(millis(duration) + init.map(Report::millis).orElse(0.0));
    }

    static double millis(Duration time) {
        return Math.round(time.toNanos() / 1e4) / 1e2;
    }

    static String decimals(Duration time) {
        return String.format(Locale.ROOT, "%.2f", millis(time));
    }
}
