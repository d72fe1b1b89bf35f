package dev.pilothouse.aws.cloudfront;

import java.time.Instant;
import java.util.List;

/**
 * Paths that a distribution has to forget.
 *
 * @param id CloudFront's
 * @param complete whether every edge has forgotten them
 * @param reference whoever asked for it made it up, so that asking twice is one invalidation
 * @param paths as CloudFront keeps them
 */
public record Invalidation(String id, boolean complete, Instant created, String reference, List<String> paths) {
    public Invalidation {
        paths = List.copyOf(paths);
    }

    /**
     * A stretch of the list of a distribution's invalidations, newest first; the list tells no paths.
     *
     * @param next what the following stretch is asked for with; empty at the end
     */
    public record Page(List<Entry> entries, String next) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /** One in the list. */
    public record Entry(String id, boolean complete, Instant created) {}
}
