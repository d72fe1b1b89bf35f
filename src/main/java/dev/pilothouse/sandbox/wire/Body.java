package dev.pilothouse.sandbox.wire;

import java.io.IOException;
import java.io.OutputStream;

/** The bytes of an answer that are streamed, not built in memory. */
public interface Body {
    /** How many bytes {@link #writeTo} writes; -1 where that is not known. */
    long length();

    void writeTo(OutputStream out) throws IOException;
}
