package dev.pilothouse.sandbox.s3;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as S3 reads and writes it. */
final class UrlEncoding {
    private UrlEncoding() {}

    /** What S3 does to keys where {@code encoding-type=url} is asked for: like a form, but slashes stay. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("%2F", "/");
    }

    /**
     * A path, in which a plus sign is itself.
     *
     * @throws IllegalArgumentException where it is not encoded properly
     */
    static String decodePath(String raw) {
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
