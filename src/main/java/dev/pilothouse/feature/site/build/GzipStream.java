package dev.pilothouse.feature.site.build;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;

/** Bytes as gzip packs them (RFC 1952), to be read: the JDK has only a stream to be written to. */
final class GzipStream extends InputStream {
    /** RFC 1952 2.3: gzip, deflate, no flags, no time; slowest and best; an operating system that is not told. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 2, (byte) 0xff};

    private static final int BUFFER = 32 * 1024;
    private final Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
    private final CheckedInputStream counted;
    private final DeflaterInputStream packed;
    private Piece piece = Piece.HEAD;
    private InputStream current = new ByteArrayInputStream(HEAD);

    private enum Piece {
        HEAD,
        PACKED,
        TAIL
    }

    GzipStream(InputStream plain) {
        this.counted = new CheckedInputStream(plain, new CRC32());
        this.packed = new DeflaterInputStream(counted, deflater, BUFFER);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        int read = current.read(into, at, most);
        while (read < 0 && piece != Piece.TAIL) {
            advance();
            read = current.read(into, at, most);
        }
        return read;
    }

    private void advance() {
        boolean begins = piece == Piece.HEAD;
        piece = begins ? Piece.PACKED : Piece.TAIL;
        current = begins ? packed : new ByteArrayInputStream(tail());
    }

    // RFC 1952 2.3.1: what was read, by its CRC-32 and its length.
    private byte[] tail() {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) counted.getChecksum().getValue())
                .putInt((int) deflater.getBytesRead())
                .array();
    }

    @Override
    public void close() throws IOException {
        packed.close();
        deflater.end();
    }
}
