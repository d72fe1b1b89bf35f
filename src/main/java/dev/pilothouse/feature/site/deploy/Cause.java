package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.feature.site.release.Release;
import java.util.Optional;

/**
 * Why a release is made.
 *
 * @param note what the person said of it; may be empty
 * @param restores the release whose files are brought back; empty where a build is deployed
 * @param promotes the preview whose files go live; empty where a build is deployed
 */
public record Cause(String note, Optional<Release> restores, Optional<FromPreview> promotes) {
    private static final int LONGEST = 1000;

    /** A build, with nothing said of it. */
    public static final Cause BUILD = new Cause("", Optional.empty());

    public Cause {
        note = note.strip().substring(0, Math.min(LONGEST, note.strip().length()));
    }

    /** No preview's. */
    public Cause(String note, Optional<Release> restores) {
        this(note, restores, Optional.empty());
    }

    /** The files of a preview. */
    public static Cause promotion(String note, FromPreview preview) {
        return new Cause(note, Optional.empty(), Optional.of(preview));
    }
}
