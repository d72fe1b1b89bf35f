package dev.pilothouse.sandbox.cloudfront;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What an origin said.
 *
 * @param content so many bytes as {@code size} says; to be read once and closed
 */
record Fetched(int status, Map<String, List<String>> headers, long size, InputStream content) {
    static Fetched unchanged(Map<String, List<String>> headers) {
        return new Fetched(304, headers, 0, InputStream.nullInputStream());
    }

    /** An error in S3's words. */
    static Fetched error(int status, String code, String message) {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>%s</Message></Error>"
                .formatted(code, message);
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return new Fetched(
                status,
                Map.of("Content-Type", List.of("application/xml"), "Server", List.of("AmazonS3")),
                bytes.length,
                new ByteArrayInputStream(bytes));
    }
}
