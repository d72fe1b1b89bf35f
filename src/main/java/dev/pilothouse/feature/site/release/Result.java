package dev.pilothouse.feature.site.release;

import java.time.Instant;
import java.util.List;

/**
 * What visitors got of a release when it was last looked at, as its result document tells.
 *
 * @param when it was looked at
 * @param pages how many pages were as built
 * @param assets how many other files were
 * @param differing the paths that were not
 */
public record Result(Instant when, int pages, int assets, List<String> differing) {
    public Result {
        differing = List.copyOf(differing);
    }

    /** Whether all that was looked at was as built. */
    public boolean equal() {
        return differing.isEmpty();
    }
}
