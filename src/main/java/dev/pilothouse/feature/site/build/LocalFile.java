package dev.pilothouse.feature.site.build;

import dev.pilothouse.feature.site.rules.FileKind;
import java.util.List;

/**
 * A file of the build, as it was when it was scanned.
 *
 * @param path with slashes, without one at the beginning
 * @param size in bytes
 * @param sha256 of its bytes, 64 lower-case hex digits
 * @param parts SHA-256 of each part of {@link Parts#sizeOf} bytes, where it is stored in parts; else empty
 * @param contentType the header's value, with charset for text
 * @param cacheControl the header's value
 */
public record LocalFile(
        String path,
        long size,
        String sha256,
        List<String> parts,
        String contentType,
        String cacheControl,
        FileKind kind) {
    public LocalFile {
        parts = List.copyOf(parts);
    }

    /** Whether it lets everybody read the sources that the build was made from. */
    public boolean isSourceMap() {
        return path.endsWith(".map");
    }

    /** Whether it is an HTML document, be it a page or an entry. */
    public boolean isHtml() {
        return contentType.startsWith("text/html") || contentType.startsWith("application/xhtml+xml");
    }
}
