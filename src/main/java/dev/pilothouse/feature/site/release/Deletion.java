package dev.pilothouse.feature.site.release;

import dev.pilothouse.core.Environment;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How much a change deletes.
 *
 * @param gone how many objects
 * @param of how many
 */
public record Deletion(int gone, int of) {
    private static final int MANY = 1_000;
    private static final long A_FIFTH = 5;

    /** Whether it is so much that it may be a mistake: more than 1,000 objects, or than a fifth of them (security.md 3.3). */
    public boolean large() {
        return gone > MANY || gone * A_FIFTH > of;
    }

    /** The name to be typed first: the bucket's, in production and where one of the deletions is large. */
    public static Optional<String> typed(Environment where, String bucket, Stream<Deletion> deletions) {
        return where == Environment.PRODUCTION || deletions.anyMatch(Deletion::large)
                ? Optional.of(bucket)
                : Optional.empty();
    }
}
