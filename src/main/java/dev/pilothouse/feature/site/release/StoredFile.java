package dev.pilothouse.feature.site.release;

import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.build.Original;
import dev.pilothouse.feature.site.rules.Headers;
import java.util.Optional;

/**
 * A file as it is stored in the bucket.
 *
 * @param path inside the site, without the bucket's prefix
 * @param size in bytes
 * @param sha256 64 lower-case hex digits; empty where neither a manifest nor S3 can tell
 * @param etag S3's entity tag with its quotes
 * @param headers what it is stored with; {@link Headers#UNKNOWN} where only a listing was read
 * @param original what it was in the build, where Pilothouse compressed it; only a manifest can tell
 */
public record StoredFile(
        String path, long size, Optional<String> sha256, String etag, Headers headers, Optional<Original> original) {
    /** One with these two headers at most. */
    public StoredFile(
            String path,
            long size,
            Optional<String> sha256,
            String etag,
            Optional<String> contentType,
            Optional<String> cacheControl) {
        this(path, size, sha256, etag, Headers.of(contentType.orElse(""), cacheControl.orElse("")), Optional.empty());
    }

    /** The same, where its SHA-256 is known now. */
    public StoredFile proved(String hash) {
        return new StoredFile(path, size, Optional.of(hash), etag, headers, original);
    }

    /** A file of a build as it is once it is stored under an entity tag. */
    public static StoredFile of(LocalFile file, String etag) {
        return new StoredFile(
                file.path(), file.size(), Optional.of(file.sha256()), etag, file.headers(), file.original());
    }

    /** SHA-256 of what the build had under that path; empty where nobody can tell. */
    public Optional<String> builtSha256() {
        return original.map(Original::sha256).or(() -> sha256);
    }

    /** Empty where only a listing was read. */
    public Optional<String> contentType() {
        return headers.get(Headers.CONTENT_TYPE);
    }

    /** Empty where it has none, or only a listing was read. */
    public Optional<String> cacheControl() {
        return headers.get(Headers.CACHE_CONTROL);
    }

    /**
     * Whether a browser makes the same of it as of the build's file. Of two compressed ones what they were before decides, as
     * another computer may pack the same bytes otherwise.
     */
    public boolean sameContent(LocalFile file) {
        return Optional.of(file.sha256()).equals(sha256) || original.isPresent() && original.equals(file.original());
    }
}
