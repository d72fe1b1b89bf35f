package dev.pilothouse.sandbox.cloudfront;

import dev.pilothouse.sandbox.wire.HttpDate;
import dev.pilothouse.sandbox.wire.Request;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/** The conditions a viewer puts on an answer (RFC 9110 13.1). */
final class Conditions {
    private Conditions() {}

    /** If-None-Match, and only without it If-Modified-Since (RFC 9110 13.2.2). */
    static boolean unchanged(Request viewer, Found found) {
        Optional<String> tags = viewer.header("If-None-Match");
        if (tags.isPresent()) {
            String own = strong(Headers.first(found.headers(), "ETag").orElse(""));
            return Arrays.stream(tags.get().split(","))
                    .map(Conditions::strong)
                    .anyMatch(tag -> tag.equals("*") || tag.equals(own));
        }
        Optional<Instant> since = viewer.header("If-Modified-Since").flatMap(HttpDate::parse);
        Optional<Instant> modified =
                Headers.first(found.headers(), "Last-Modified").flatMap(HttpDate::parse);
        return since.isPresent()
                && modified.filter(it -> !it.isAfter(since.get())).isPresent();
    }

    /** Whether a range may be taken: If-Range names what the edge has, or is not sent. */
    static boolean rangeStands(Request viewer, Found found) {
        return viewer.header("If-Range")
                .map(wanted -> Headers.first(found.headers(), "ETag")
                                .filter(wanted::equals)
                                .isPresent()
                        || Headers.first(found.headers(), "Last-Modified")
                                .filter(wanted::equals)
                                .isPresent())
                .orElse(true);
    }

    private static String strong(String tag) {
        String bare = tag.strip();
        return bare.startsWith("W/") ? bare.substring(2) : bare;
    }
}
