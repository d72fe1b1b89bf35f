package dev.pilothouse.feature.cdn.visitor;

import java.time.Instant;
import java.util.Optional;

/** What the origin holds for the same path. */
sealed interface OriginAnswer {
    /**
     * It answered.
     *
     * @param what the object's key or the address that was asked
     * @param body empty where it is too large to be fetched for a comparison
     * @param changed when it was last changed
     */
    record Found(String what, int status, Optional<Content> body, Optional<String> etag, Optional<Instant> changed)
            implements OriginAnswer {
        boolean isError() {
            return status >= 400;
        }
    }

    /** The bucket has no such object. */
    record Missing(String what) implements OriginAnswer {}

    /** It was not asked, for a reason. */
    record Unasked(String why) implements OriginAnswer {}
}
