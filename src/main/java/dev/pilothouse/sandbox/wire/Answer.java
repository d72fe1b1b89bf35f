package dev.pilothouse.sandbox.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An HTTP answer as it goes out.
 *
 * @param headers by name; one line is sent for each value
 */
public record Answer(int status, Map<String, List<String>> headers, Body body) {
    /** An answer of text in UTF-8. */
    public static Answer text(int status, String contentType, String text) {
        return new Answer(
                status, Map.of("Content-Type", List.of(contentType)), Body.of(text.getBytes(StandardCharsets.UTF_8)));
    }
}
