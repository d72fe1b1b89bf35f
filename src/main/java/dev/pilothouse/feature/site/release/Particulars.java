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
 * @param promotes the preview whose files went live; empty for any other release
 * @param preview that it is itself a preview, and no release
 * @param redirects SHA-256 of the lines of {@code _redirects} that it was made with; empty where its build had none
 */
public record Particulars(
        Optional<Instant> began,
        Optional<Integer> restores,
        String note,
        Optional<Checkout> git,
        String tool,
        Optional<Extent> extent,
        Optional<String> promotes,
        Optional<PreviewMark> preview,
        Optional<String> redirects) {
    /** Nothing is known. */
    public static final Particulars NONE =
            new Particulars(Optional.empty(), Optional.empty(), "", Optional.empty(), "", Optional.empty());

    /** Those of a release that is no preview and comes from none. */
    public Particulars(
            Optional<Instant> began,
            Optional<Integer> restores,
            String note,
            Optional<Checkout> git,
            String tool,
            Optional<Extent> extent) {
        this(began, restores, note, git, tool, extent, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same of a preview. */
    public Particulars marked(PreviewMark mark) {
        return new Particulars(began, restores, note, git, tool, extent, promotes, Optional.of(mark), redirects);
    }

    /** The same of a release whose files come from a preview. */
    public Particulars promoting(Optional<String> name) {
        return new Particulars(began, restores, note, git, tool, extent, name, preview, redirects);
    }

    /** The same of a release whose build had redirects. */
    public Particulars redirecting(Optional<String> hash) {
        return new Particulars(began, restores, note, git, tool, extent, promotes, preview, hash);
    }
}
