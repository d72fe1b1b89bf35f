package dev.pilothouse.feature.functions.invoke;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What Lambda answered to an invocation.
 *
 * @param status 200, or 202 where the event was handed over
 * @param functionError {@code Handled} or {@code Unhandled} where the function itself failed; empty where it came to its end
 * @param payload what it returned, or in what it failed; empty where it was handed over
 * @param tail the last 4 KB of the lines it wrote; empty where they were not asked for
 * @param receipt what tells this one from others
 */
public record Answer(
        int status, Optional<String> functionError, String payload, Optional<String> tail, Receipt receipt) {
    /**
     * What tells an invocation from others.
     *
     * @param requestId by which its lines are found
     * @param version the version that ran; empty where it was handed over
     * @param sent when it was sent
     * @param took until the whole answer was there
     */
    public record Receipt(String requestId, Optional<String> version, Instant sent, Duration took) {}

    /** Whether the function ran and came to a good end. */
    public boolean well() {
        return functionError.isEmpty();
    }

    // An answer may hold anything.
    @Override
    public String toString() {
        return "Answer[" + status + ", " + functionError + ", " + receipt + "]";
    }
}
