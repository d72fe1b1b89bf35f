package dev.pilothouse.feature.site.release;

import dev.pilothouse.feature.site.build.Checkout;
import java.time.Instant;
import java.util.Optional;

/**
 * How a release came about, as far as its manifest tells; older manifests tell less.
 *
 * @param began when its deploy was begun
 * @param restores the release whose files it brought back; empty where it was deployed from a build
 * @param note what the person said of it; may be empty
 * @param git the checkout that the build lay in
 * @param tool the program, such as {@code pilothouse/1.4.0}; may be empty
 */
public record Particulars(
        Optional<Instant> began,
        Optional<Integer> restores,
        String note,
        Optional<Checkout> git,
        String tool,
        Optional<Extent> extent) {
    /** Nothing is known. */
    public static final Particulars NONE =
            new Particulars(Optional.empty(), Optional.empty(), "", Optional.empty(), "", Optional.empty());
}
