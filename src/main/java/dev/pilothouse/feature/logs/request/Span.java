package dev.pilothouse.feature.logs.request;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of a request.
 *
 * @param depth how deep within others, from 0
 * @param failed whether it ended in an error
 */
record Span(String name, Kind kind, Instant from, Instant to, int depth, boolean failed) {
    /** What took the time. */
    enum Kind {
        /** The whole of it, or what came in from outside. */
        ENTRY,
        /** A function. */
        FUNCTION,
        /** A call of a service. */
        CALL
    }

    Duration length() {
        return Duration.between(from, to);
    }
}
