package dev.pilothouse.sandbox.cloudfront;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the edge keeps of one answer.
 *
 * @param life how long it is fresh from {@code stored} on; zero means that the origin is asked each time
 */
record Entry(int status, Map<String, List<String>> headers, Content.Kept content, Instant stored, Duration life) {
    boolean isFresh(Instant now) {
        return now.isBefore(stored.plus(life));
    }

    Duration age(Instant now) {
        return Duration.between(stored, now);
    }

    boolean isError() {
        return status >= 400;
    }

    Optional<String> etag() {
        return Headers.first(headers, "ETag");
    }

    /** The same bytes, confirmed by the origin. */
    Entry confirmed(Map<String, List<String>> newer, Instant now, Duration newLife) {
        return new Entry(status, newer, content, now, newLife);
    }
}
