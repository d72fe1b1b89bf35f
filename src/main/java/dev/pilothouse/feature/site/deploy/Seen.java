package dev.pilothouse.feature.site.deploy;

import java.util.Optional;

/**
 * A file as a visitor got it.
 *
 * @param page whether it is a page, and not another file
 * @param status HTTP's; 0 where nothing answered
 * @param xCache what CloudFront says of its cache, such as {@code Miss from cloudfront}; may be empty
 * @param why in which way it is not as built, in words; empty where it is
 * @param note a header that the distribution has changed, in words: no fault by itself
 */
public record Seen(String path, boolean page, int status, String xCache, Optional<String> why, Optional<String> note) {
    /** Whether it is as built. */
    public boolean equal() {
        return why.isEmpty();
    }
}
