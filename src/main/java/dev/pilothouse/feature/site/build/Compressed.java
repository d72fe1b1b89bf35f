package dev.pilothouse.feature.site.build;

import dev.pilothouse.feature.site.rules.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * Bytes on their way through a compressor, a buffer at a time. The same bytes give the same result whenever it is done: no
 * date is written, and no name. A JDK with another zlib may pack them otherwise, so that {@link Original} decides whether a
 * file has changed.
 */
public final class Compressed {
    private static final int BUFFER = 32 * 1024;

    private Compressed() {}

    /** What is read of it is compressed; closing it closes the other. */
    static InputStream of(InputStream plain, Encoding encoding) {
        return switch (encoding) {
            case GZIP -> new GzipStream(plain);
        };
    }

    /** The way back. */
    public static InputStream undone(InputStream compressed, Encoding encoding) throws IOException {
        return switch (encoding) {
            case GZIP -> new GZIPInputStream(compressed, BUFFER);
        };
    }
}
