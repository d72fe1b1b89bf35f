package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Request;
import java.util.Map;

/** How many bytes a sender announces, without the framing of a signed body. */
final class Length {
    /** The most that one put, one part or one copy may have. */
    static final long LIMIT = 5L << 30;

    private Length() {}

    static long announced(Request http) {
        String text = http.header("x-amz-decoded-content-length")
                .or(() -> http.header("Content-Length"))
                .orElseThrow(() -> S3Errors.error(
                        411, "MissingContentLength", "You must provide the Content-Length HTTP header.", Map.of()));
        long length = parse(text);
        if (length > LIMIT) {
            throw S3Errors.tooLarge(
                    "EntityTooLarge", "Your proposed upload exceeds the maximum allowed size", length, LIMIT);
        }
        return length;
    }

    private static long parse(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            throw (RuntimeException) S3Errors.invalidArgument("Content-Length", text, "The length is no number.")
                    .initCause(e);
        }
    }
}
