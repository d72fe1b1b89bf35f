package dev.pilothouse.feature.site.release;

/**
 * How much a release is, and how much it changed.
 *
 * @param files all of them
 * @param bytes of all of them
 * @param added files that were not there before
 * @param changed files with other bytes or headers than before
 * @param removed pages that the release has no more
 * @param uploaded bytes that were sent for it, or brought back
 */
public record Extent(int files, long bytes, int added, int changed, int removed, long uploaded) {
    /** How many files it changed in any way. */
    public int touched() {
        return added + changed + removed;
    }
}
