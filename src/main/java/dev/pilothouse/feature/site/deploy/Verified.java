package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.feature.site.release.Release;
import java.util.List;

/**
 * What visitors get of a release.
 *
 * @param pages how many changed pages were fetched through the edge and are equal to the build
 * @param differing those that are not, and why
 * @param removed the pages deleted from the bucket
 */
public record Verified(Release release, int pages, List<Differing> differing, List<String> removed) {
    public Verified {
        differing = List.copyOf(differing);
        removed = List.copyOf(removed);
    }

    /** A page that visitors get otherwise than it was built; {@code why} in words. */
    public record Differing(String path, String why) {}

    /** Whether every page was as built. */
    public boolean equal() {
        return differing.isEmpty();
    }
}
