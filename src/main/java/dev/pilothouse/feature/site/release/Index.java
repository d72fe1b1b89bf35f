package dev.pilothouse.feature.site.release;

import java.util.NavigableSet;
import java.util.Set;

/**
 * Which documents there are of releases, by number; from one listing.
 *
 * @param manifests those with a manifest
 * @param pinned those that somebody wants kept for good
 * @param collected those whose old files were deleted
 * @param results those that were looked at through the edge
 */
public record Index(
        NavigableSet<Integer> manifests, Set<Integer> pinned, Set<Integer> collected, Set<Integer> results) {}
