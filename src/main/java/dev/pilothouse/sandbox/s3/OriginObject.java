package dev.pilothouse.sandbox.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;

/**
 * An object opened for reading.
 *
 * @param headers what it was stored with: Content-Type, Cache-Control, user metadata …
 * @param etag with its quotes
 * @param lastModified whole seconds
 * @param size in bytes
 * @param content all bytes, to be read once; may be read from any one thread
 */
public record OriginObject(ObjectHeaders headers, String etag, Instant lastModified, long size, InputStream content)
        implements AutoCloseable {
    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
