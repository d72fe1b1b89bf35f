package dev.pilothouse.feature.site.history;

import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.Result;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a site's history.
 *
 * @param pinned whether somebody wants it kept for good
 * @param result what visitors got of it when it was last looked at
 * @param until when it stops being kept because of its age; empty where only others that follow can end that
 */
public record Listed(Release release, State state, boolean pinned, Optional<Result> result, Optional<Instant> until) {
    /** What has become of a release. */
    public enum State {
        /** What visitors get. */
        LIVE,
        /** Kept whole: one can roll back to it. */
        KEPT,
        /** Kept whole, and left by a rollback. */
        ROLLED_BACK,
        /** Too old to be kept: its files go when old files are collected. */
        EXPIRED,
        /** Some of its files were collected. */
        COLLECTED,
        /** Its deploy was stopped after its files were stored, and it never was live. */
        NEVER_LIVE;

        /** Whether one may try to roll back to it. */
        public boolean restorable() {
            return this == KEPT || this == ROLLED_BACK || this == EXPIRED;
        }
    }
}
