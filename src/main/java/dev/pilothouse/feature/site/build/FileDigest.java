package dev.pilothouse.feature.site.build;

import dev.pilothouse.core.Sha256;
import dev.pilothouse.feature.site.check.SecretScan;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongConsumer;

/** Reads a file once: its SHA-256, that of its parts, its length, and its first megabyte. */
final class FileDigest {
    private static final int BUFFER = 128 * 1024;
    private final MessageDigest whole = Sha256.digest();
    private final MessageDigest part = Sha256.digest();
    private final List<String> parts = new ArrayList<>();
    private final byte[] head;
    private final long expected;
    private final long partSize;
    private long length;

    private FileDigest(long expected) {
        this.expected = expected;
        this.head = new byte[(int) Math.clamp(expected, 0L, (long) SecretScan.HEAD)];
        this.partSize = Parts.sizeOf(expected);
    }

    /** What was read. */
    record Read(long length, String sha256, List<String> parts, byte[] head) {}

    /**
     * Reads to the end, or one byte beyond what was expected.
     *
     * @param expected the length that decides whether and how it is cut into parts
     * @param told of each piece read, in bytes
     */
    static Read read(InputStream in, long expected, LongConsumer told) throws IOException {
        return new FileDigest(expected).all(in, told);
    }

    private Read all(InputStream in, LongConsumer told) throws IOException {
        byte[] buffer = new byte[Math.clamp(expected + 1, 1, BUFFER)];
        for (int read = in.read(buffer); read >= 0 && length <= expected; read = in.read(buffer)) {
            take(buffer, read);
            told.accept(read);
            if (Thread.interrupted()) {
                throw new InterruptedIOException();
            }
        }
        if (inParts() && length % partSize != 0) {
            parts.add(hex(part));
        }
        return new Read(
                length,
                hex(whole),
                List.copyOf(parts),
                length < head.length ? Arrays.copyOf(head, (int) length) : head);
    }

    private void take(byte[] buffer, int read) {
        whole.update(buffer, 0, read);
        if (length < head.length) {
            System.arraycopy(buffer, 0, head, (int) length, (int) Math.min(read, head.length - length));
        }
        for (int at = 0; inParts() && at < read; ) {
            int fits = (int) Math.min(read - at, partSize - (length + at) % partSize);
            part.update(buffer, at, fits);
            at += fits;
            if ((length + at) % partSize == 0) {
                parts.add(hex(part));
            }
        }
        length += read;
    }

    private boolean inParts() {
        return Parts.count(expected) > 0;
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
