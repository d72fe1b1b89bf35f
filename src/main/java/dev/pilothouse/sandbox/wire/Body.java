package dev.pilothouse.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of an answer that are streamed, not built in memory. */
public interface Body {
    /** No bytes at all. */
    Body EMPTY = of(new byte[0]);

    /** How many bytes {@link #writeTo} writes; -1 where that is not known. */
    long length();

    /** Writes all bytes; an {@link IOException} cuts the connection in the middle of the answer. */
    void writeTo(OutputStream out) throws IOException;

    /** Whether it goes on until its reader leaves: nobody waits for its end. */
    default boolean endless() {
        return false;
    }

    /** Bytes that lie in memory; the array is not copied. */
    static Body of(byte[] bytes) {
        return new Body() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }
}
