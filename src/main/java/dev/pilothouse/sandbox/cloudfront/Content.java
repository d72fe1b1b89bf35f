package dev.pilothouse.sandbox.cloudfront;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The bytes of an answer on their way to a viewer. */
sealed interface Content extends AutoCloseable {
    long size();

    void write(OutputStream out, long from, long count) throws IOException;

    /** Lets go of the bytes, written or not. */
    @Override
    default void close() throws IOException {}

    /** Bytes that lie at the edge; shared, never changed. */
    record Kept(byte[] bytes) implements Content {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public void write(OutputStream out, long from, long count) throws IOException {
            out.write(bytes, Math.toIntExact(from), Math.toIntExact(count));
        }
    }

    /** Bytes too many to keep, streamed through from the origin; to be written once. */
    record Passing(InputStream origin, long size) implements Content {
        private static final int BUFFER = 64 * 1024;

        @Override
        public void write(OutputStream out, long from, long count) throws IOException {
            origin.skipNBytes(from);
            byte[] buffer = new byte[BUFFER];
            long left = count;
            while (left > 0) {
                int read = origin.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new EOFException("The origin ended " + left + " bytes early");
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }

        @Override
        public void close() throws IOException {
            origin.close();
        }
    }
}
