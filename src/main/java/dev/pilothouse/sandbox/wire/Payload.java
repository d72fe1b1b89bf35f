package dev.pilothouse.sandbox.wire;

import java.io.IOException;
import java.io.InputStream;

/** A request's body, read into memory at most once, and only where somebody asks for its bytes. One thread. */
final class Payload {
    /** Far above every documented limit of a structured request; a stream is never read here. */
    private static final int LIMIT = 32 << 20;

    private final InputStream stream;
    private byte[] bytes;

    Payload(InputStream stream) {
        this.stream = stream;
    }

    InputStream stream() {
        return stream;
    }

    byte[] bytes() throws IOException {
        if (bytes == null) {
            bytes = stream.readNBytes(LIMIT);
            if (stream.read() >= 0) {
                throw new ApiError(413, "RequestEntityTooLarge", "The request body is too large.");
            }
        }
        return bytes;
    }
}
