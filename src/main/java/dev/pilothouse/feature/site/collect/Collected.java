package dev.pilothouse.feature.site.collect;

/**
 * What became of collecting.
 *
 * @param files how many files and kept objects are gone
 * @param bytes what that freed
 * @param left how many were left because somebody else has changed them since
 */
public record Collected(int files, long bytes, int left) {
    /** Both. */
    public Collected and(Collected more) {
        return new Collected(files + more.files, bytes + more.bytes, left + more.left);
    }
}
