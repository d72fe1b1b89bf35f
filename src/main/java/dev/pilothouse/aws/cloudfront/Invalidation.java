package dev.pilothouse.aws.cloudfront;

import java.time.Instant;
import java.util.List;

/**
 * Paths that a distribution has to forget.
 *
 * @param id CloudFront's
 * @param complete whether every edge has forgotten them
 */
public record Invalidation(String id, boolean complete, Instant created, List<String> paths) {
    public Invalidation {
        paths = List.copyOf(paths);
    }
}
