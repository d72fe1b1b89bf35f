package dev.pilothouse.feature.site.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What a compressor makes of a stream, to be read: compressors themselves want to be written to. One thread at a time. */
final class PackedStream extends InputStream {
    private static final int PIECE = 32 * 1024;
    private final InputStream plain;
    private final Packed packed = new Packed();
    private final OutputStream compressor;
    private final byte[] piece = new byte[PIECE];
    private boolean ended;

    /** Makes a compressor that writes to the other. */
    @FunctionalInterface
    interface Compressor {
        OutputStream to(OutputStream packed) throws IOException;
    }

    PackedStream(InputStream plain, Compressor compressor) throws IOException {
        this.plain = plain;
        this.compressor = compressor.to(packed);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] into, int at, int most) throws IOException {
        while (packed.isEmpty() && !ended) {
            int read = plain.read(piece);
            ended = read < 0;
            if (ended) {
                compressor.close();
            } else {
                compressor.write(piece, 0, read);
            }
        }
        return packed.isEmpty() ? -1 : packed.take(into, at, most);
    }

    @Override
    public void close() throws IOException {
        try (plain) {
            packed.drop();
            compressor.close();
        }
    }

    /** What was made and not read yet. */
    private static final class Packed extends ByteArrayOutputStream {
        private int taken;

        boolean isEmpty() {
            return taken == count;
        }

        int take(byte[] into, int at, int most) {
            int fits = Math.min(most, count - taken);
            System.arraycopy(buf, taken, into, at, fits);
            taken += fits;
            if (isEmpty()) {
                drop();
            }
            return fits;
        }

        void drop() {
            reset();
            taken = 0;
        }
    }
}
