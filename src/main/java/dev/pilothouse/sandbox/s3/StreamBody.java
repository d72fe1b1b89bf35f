package dev.pilothouse.sandbox.s3;

import dev.pilothouse.sandbox.wire.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** An opened stream as the body of an answer; closes it when written. */
record StreamBody(InputStream content, long length) implements Body {
    @Override
    public void writeTo(OutputStream out) throws IOException {
        try (content) {
            content.transferTo(out);
        }
    }
}
