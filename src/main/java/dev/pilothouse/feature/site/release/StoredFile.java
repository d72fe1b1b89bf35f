package dev.pilothouse.feature.site.release;

import dev.pilothouse.feature.site.build.LocalFile;
import java.util.Optional;

/**
 * A file as it is stored in the bucket.
 *
 * @param path inside the site, without the bucket's prefix
 * @param size in bytes
 * @param sha256 64 lower-case hex digits; empty where neither a manifest nor S3 can tell
 * @param etag S3's entity tag with its quotes
 * @param contentType empty where only a listing was read
 * @param cacheControl empty where only a listing was read
 */
public record StoredFile(
        String path,
        long size,
        Optional<String> sha256,
        String etag,
        Optional<String> contentType,
        Optional<String> cacheControl) {
    /** A file of a build as it is once it is stored under an entity tag. */
    public static StoredFile of(LocalFile file, String etag) {
        return new StoredFile(
                file.path(),
                file.size(),
                Optional.of(file.sha256()),
                etag,
                Optional.of(file.contentType()),
                Optional.of(file.cacheControl()));
    }
}
