package dev.pilothouse.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;

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

    /** The same with the CRC-32 of its body in {@code x-amz-crc32}. */
    Answer withChecksum() throws IOException {
        CheckedOutputStream sum = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32());
        body.writeTo(sum);
        Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(headers);
        all.put("x-amz-crc32", List.of(Long.toString(sum.getChecksum().getValue())));
        return new Answer(status, all, body);
    }
}
