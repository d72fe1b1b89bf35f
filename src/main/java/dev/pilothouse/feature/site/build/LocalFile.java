package dev.pilothouse.feature.site.build;

import dev.pilothouse.core.Sha256;
import dev.pilothouse.feature.site.rules.FileKind;
import dev.pilothouse.feature.site.rules.Headers;
import java.util.List;
import java.util.Optional;

/**
 * A file of the build, as it was when it was scanned.
 *
 * @param path with slashes, without one at the beginning
 * @param size as it is stored, in bytes
 * @param sha256 of its bytes as they are stored, 64 lower-case hex digits
 * @param parts SHA-256 of each part of {@link Parts#sizeOf} bytes, where it is stored in parts; else empty
 * @param headers what it is stored with; Content-Type and Cache-Control always
 * @param original what it is in the build, where it is stored compressed
 */
public record LocalFile(
        String path,
        long size,
        String sha256,
        List<String> parts,
        Headers headers,
        FileKind kind,
        Optional<Original> original) {
    public LocalFile {
        parts = List.copyOf(parts);
    }

    /** One that is stored as it is, with these two headers alone. */
    public LocalFile(
            String path,
            long size,
            String sha256,
            List<String> parts,
            String contentType,
            String cacheControl,
            FileKind kind) {
        this(path, size, sha256, parts, Headers.of(contentType, cacheControl), kind, Optional.empty());
    }

    /**
     * An object without bytes that sends whoever asks a bucket's website for it elsewhere; browsers ask for it each time.
     *
     * @param location a path of the site, or an address
     */
    public static LocalFile redirect(String path, String location) {
        Headers headers = Headers.of("text/html; charset=utf-8", "no-cache").with(Headers.REDIRECT, location);
        return new LocalFile(path, 0, Sha256.hex(""), List.of(), headers, FileKind.PAGE, Optional.empty());
    }

    /** Where it sends visitors; empty where it is a file. */
    public Optional<String> redirect() {
        return headers.get(Headers.REDIRECT);
    }

    /** The header's value, with charset for text. */
    public String contentType() {
        return headers.get(Headers.CONTENT_TYPE).orElse("");
    }

    /** The header's value. */
    public String cacheControl() {
        return headers.get(Headers.CACHE_CONTROL).orElse("");
    }

    /** What the build has under that path, compressed or not. */
    public Original asBuilt() {
        return original.orElseGet(() -> new Original(size, sha256));
    }

    /** The same, stored as other bytes. */
    public LocalFile stored(long bytes, String hash) {
        return new LocalFile(path, bytes, hash, parts, headers, kind, original);
    }

    /** Whether it lets everybody read the sources that the build was made from. */
    public boolean isSourceMap() {
        return path.endsWith(".map");
    }

    /** The same, to be asked for by browsers each time: what is tried only must not be kept. */
    public LocalFile uncached() {
        return new LocalFile(
                path, size, sha256, parts, headers.with(Headers.CACHE_CONTROL, "no-cache"), kind, original);
    }

    /** Whether it is an HTML document, be it a page or an entry. */
    public boolean isHtml() {
        return contentType().startsWith("text/html") || contentType().startsWith("application/xhtml+xml");
    }
}
