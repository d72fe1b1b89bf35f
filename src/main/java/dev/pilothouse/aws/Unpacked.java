package dev.pilothouse.aws;

import dev.pilothouse.core.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Hashes what a gzip body unpacks to while it streams by (RFC 1952): one member without optional fields, as servers send it,
 * and at most a gigabyte. One body each.
 */
final class Unpacked {
    private static final byte[] BEGINNING = {0x1f, (byte) 0x8b, 8, 0};
    private static final int HEAD = 10;
    private static final long MOST = 1L << 30;
    private final Inflater inflater = new Inflater(true);
    private final MessageDigest digest = Sha256.digest();
    private final byte[] buffer = new byte[32 * 1024];
    private int read;
    private boolean strange;

    /** The next bytes of the body. */
    void take(ByteBuffer piece) {
        for (; piece.hasRemaining() && read < HEAD; read++) {
            byte next = piece.get();
            strange |= read < BEGINNING.length && next != BEGINNING[read];
        }
        if (strange || inflater.finished() || !piece.hasRemaining()) {
            return;
        }
        try {
            inflater.setInput(piece);
            for (int got = inflater.inflate(buffer); got > 0 && !strange; got = inflater.inflate(buffer)) {
                digest.update(buffer, 0, got);
                strange |= inflater.getBytesWritten() > MOST;
            }
        } catch (DataFormatException e) {
            strange = true;
        }
    }

    /** In hexadecimal, once, when the body has ended; empty where it is not what gzip makes. */
    Optional<String> sha256() {
        boolean whole = !strange && inflater.finished();
        inflater.end();
        return whole ? Optional.of(HexFormat.of().formatHex(digest.digest())) : Optional.empty();
    }
}
