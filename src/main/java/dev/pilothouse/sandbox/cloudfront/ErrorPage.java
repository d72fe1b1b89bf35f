package dev.pilothouse.sandbox.cloudfront;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.services.cloudfront.model.CustomErrorResponse;
import software.amazon.awssdk.services.cloudfront.model.CustomErrorResponses;

/**
 * What the edge makes of an origin's error.
 *
 * @param page where another page is shown instead of the origin's words
 * @param status what the viewer is told
 * @param life how long the error is believed before the origin is asked again
 */
record ErrorPage(Optional<UrlPath> page, int status, Duration life) {
    private static final long DEFAULT_LIFE = 10;

    static Map<Integer, ErrorPage> of(CustomErrorResponses configured) {
        Map<Integer, ErrorPage> pages = new HashMap<>();
        if (configured != null) {
            configured.items().forEach(it -> pages.put(it.errorCode(), of(it)));
        }
        return Map.copyOf(pages);
    }

    /** Where nothing is configured: the origin's own words, believed for ten seconds. */
    static ErrorPage plain(int status) {
        return new ErrorPage(Optional.empty(), status, Duration.ofSeconds(DEFAULT_LIFE));
    }

    private static ErrorPage of(CustomErrorResponse it) {
        boolean replaced =
                it.responsePagePath() != null && !it.responsePagePath().isEmpty();
        boolean restated = it.responseCode() != null && !it.responseCode().isEmpty();
        return new ErrorPage(
                replaced ? Optional.of(UrlPath.of(it.responsePagePath())) : Optional.empty(),
                restated ? Integer.parseInt(it.responseCode()) : it.errorCode(),
                Duration.ofSeconds(Objects.requireNonNullElse(it.errorCachingMinTTL(), DEFAULT_LIFE)));
    }
}
