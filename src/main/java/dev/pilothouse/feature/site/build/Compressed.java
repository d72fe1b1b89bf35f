package dev.pilothouse.feature.site.build;

import com.aayushatharva.brotli4j.Brotli4jLoader;
import com.aayushatharva.brotli4j.decoder.BrotliInputStream;
import com.aayushatharva.brotli4j.encoder.BrotliOutputStream;
import com.aayushatharva.brotli4j.encoder.Encoder;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.rules.Encoding;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Bytes on their way through a compressor, a piece at a time. The same bytes give the same result whenever it is done: no
 * date is written, and no name. Another JDK or library may pack them otherwise, so that {@link Original} decides whether a
 * file has changed.
 */
public final class Compressed {
    private static final int BUFFER = 32 * 1024;
    // Of 11. The last two are ten times slower for a few per cent.
    private static final int QUALITY = 9;

    private Compressed() {}

    /** What is read of it is compressed; closing it closes the other. */
    static InputStream of(InputStream plain, Encoding encoding) throws IOException {
        return switch (encoding) {
            case GZIP -> new PackedStream(plain, Compressed::gzip);
            case BROTLI -> {
                requireBrotli();
                yield new PackedStream(
                        plain, packed -> new BrotliOutputStream(packed, new Encoder.Parameters().setQuality(QUALITY)));
            }
        };
    }

    /** The way back. */
    public static InputStream undone(InputStream compressed, Encoding encoding) throws IOException {
        return switch (encoding) {
            case GZIP -> new GZIPInputStream(compressed, BUFFER);
            case BROTLI -> {
                requireBrotli();
                yield new BrotliInputStream(compressed, BUFFER);
            }
        };
    }

    private static OutputStream gzip(OutputStream packed) throws IOException {
        return new GZIPOutputStream(packed, BUFFER) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        };
    }

    // Its library is unpacked into the temporary folder, from which some computers start nothing.
    private static void requireBrotli() {
        if (!Brotli4jLoader.isAvailable()) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("Brotli does not work on this computer."),
                            Text.tr("Say gzip in the workspace’s header rules, or leave compressing to CloudFront.")),
                    Brotli4jLoader.getUnavailabilityCause());
        }
    }
}
