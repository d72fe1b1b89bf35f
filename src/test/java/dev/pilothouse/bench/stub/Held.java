package dev.pilothouse.bench.stub;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the stub holds of an object: its length and MD5; its bytes only where it is JSON, since those are read again.
 *
 * @param etag with its quotes
 * @param headers what a GET gives back
 */
record Held(long length, String etag, Optional<byte[]> bytes, Map<String, String> headers, Instant when) {
    private static final int BUFFER = 64 * 1024;

    Held {
        headers = Map.copyOf(headers);
    }

    /** Reads a body to its end. */
    static Held read(InputStream body, Map<String, String> headers) throws IOException {
        MessageDigest digest = md5();
        boolean keeps = headers.getOrDefault("Content-Type", "").startsWith("application/json");
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        OutputStream copy = keeps ? kept : OutputStream.nullOutputStream();
        byte[] buffer = new byte[BUFFER];
        long length = 0;
        for (int got = body.read(buffer); got >= 0; got = body.read(buffer)) {
            digest.update(buffer, 0, got);
            copy.write(buffer, 0, got);
            length += got;
        }
        return new Held(
                length,
                quoted(HexFormat.of().formatHex(digest.digest())),
                keeps ? Optional.of(kept.toByteArray()) : Optional.empty(),
                headers,
                Instant.now());
    }

    /** The same bytes with other headers, now. */
    Held copy(Map<String, String> others) {
        return new Held(length, etag, bytes, others, Instant.now());
    }

    /** Several parts as one object (S3 User Guide, "Checking object integrity", entity tags of multipart uploads). */
    static Held ofParts(Map<Integer, Held> parts, Map<String, String> headers) {
        MessageDigest digest = md5();
        new TreeMap<>(parts)
                .values()
                .forEach(part -> digest.update(HexFormat.of().parseHex(part.etag.replace("\"", ""))));
        return new Held(
                parts.values().stream().mapToLong(Held::length).sum(),
                quoted(HexFormat.of().formatHex(digest.digest()) + "-" + parts.size()),
                Optional.empty(),
                headers,
                Instant.now());
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has MD5", e);
        }
    }
}
