package dev.pilothouse.sandbox.s3;

import java.util.Arrays;

/** Compares ETags as S3 does: with or without quotes. */
final class EntityTags {
    private EntityTags() {}

    static boolean same(String left, String right) {
        return bare(left).equals(bare(right));
    }

    /** Whether a header such as {@code If-Match: "a", "b"} or {@code *} names the tag. */
    static boolean named(String header, String etag) {
        return header.strip().equals("*") || Arrays.stream(header.split(",")).anyMatch(one -> same(one, etag));
    }

    private static String bare(String etag) {
        String text = etag.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1) : text;
    }
}
