package dev.pilothouse.feature.cdn.visitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A body, read and let go of.
 *
 * @param sha256 in hexadecimal
 */
record Content(long bytes, String sha256) {
    static Content read(InputStream body) throws IOException {
        try {
            DigestInputStream digest = new DigestInputStream(body, MessageDigest.getInstance("SHA-256"));
            long bytes = digest.transferTo(OutputStream.nullOutputStream());
            return new Content(
                    bytes, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
