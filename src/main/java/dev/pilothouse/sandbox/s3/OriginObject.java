package dev.pilothouse.sandbox.s3;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;

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
    static Optional<OriginObject> opened(Optional<StoredObject> found) throws IOException {
        if (found.isEmpty()) {
            return Optional.empty();
        }
        StoredObject object = found.get();
        InputStream content = object.entity().content().open();
        return Optional.of(
                new OriginObject(object.headers(), object.etag(), object.lastModified(), object.size(), content));
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
