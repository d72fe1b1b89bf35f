package dev.pilothouse.feature.site.release;

import dev.pilothouse.core.journal.Hashes;
import java.util.List;

/**
 * The record of one release, kept for good.
 *
 * @param files the release's files, by path
 * @param kept files of earlier releases that are still in the bucket for open tabs, by path
 */
public record Manifest(Release release, List<StoredFile> files, List<StoredFile> kept) {
    public Manifest {
        files = List.copyOf(files);
        kept = List.copyOf(kept);
    }

    /** SHA-256, in hex, of the document that is stored of it. */
    public String hash() {
        return Hashes.of(Documents.bytes(this));
    }
}
