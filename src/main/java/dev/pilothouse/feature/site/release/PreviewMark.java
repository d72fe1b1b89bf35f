package dev.pilothouse.feature.site.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;

/**
 * That a manifest records a preview, and no release.
 *
 * @param name of the preview, and of its folder
 * @param expires from when on it may be removed
 * @param caching the Cache-Control of files once they are live, by path, where the build's {@code _headers} sets one; a preview
 *     itself is never kept by browsers
 */
public record PreviewMark(String name, Instant expires, State state, Map<String, String> caching) {
    public PreviewMark {
        // Those of before have none.
        caching = caching == null ? Map.of() : Map.copyOf(caching);
    }

    /** How far it is. */
    public enum State {
        /** Its files are being stored: what the manifest names may be there or not. */
        @JsonProperty("begun")
        BEGUN,
        /** Whole. */
        @JsonProperty("ready")
        READY,
        /** Its files are being deleted: what the manifest names may still be there or not. */
        @JsonProperty("going")
        GOING
    }

    /** The same in another state. */
    public PreviewMark in(State other) {
        return new PreviewMark(name, expires, other, caching);
    }
}
