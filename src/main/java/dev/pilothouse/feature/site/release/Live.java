package dev.pilothouse.feature.site.release;

import java.util.Map;
import java.util.Optional;

/**
 * What is live before a deploy, as far as it was read.
 *
 * @param release the live release; empty where Pilothouse has not released this site yet
 * @param released the files of the live release by path, as visitors may still hold them; empty without a release
 * @param kept files of earlier releases that are still in the bucket as they were put there, by path
 * @param stored what the bucket holds now, by path: from the manifest alone, or proved by a listing
 * @param pointer how the pointer stands, which every deploy moves
 * @param reading where {@code stored} is from
 * @param held whether the attempt in the pointer is somebody's who may still be at it
 */
public record Live(
        Optional<Release> release,
        Map<String, StoredFile> released,
        Map<String, StoredFile> kept,
        Map<String, StoredFile> stored,
        Pointer pointer,
        Reading reading,
        boolean held) {
    public Live {
        released = Map.copyOf(released);
        kept = Map.copyOf(kept);
        stored = Map.copyOf(stored);
    }

    /** One that nobody holds. */
    public Live(
            Optional<Release> release,
            Map<String, StoredFile> released,
            Map<String, StoredFile> kept,
            Map<String, StoredFile> stored,
            Pointer pointer,
            Reading reading) {
        this(release, released, kept, stored, pointer, reading, false);
    }

    /** The same, where more is known of what the bucket holds. */
    public Live with(Map<String, StoredFile> known) {
        return new Live(release, released, kept, known, pointer, reading, held);
    }

    /** What was asked of the bucket. */
    public enum Reading {
        /** The live release's manifest: two requests whatever the site's size; blind to changes made behind our back. */
        MANIFEST,
        /** Every object: the truth, at one request a thousand files and one for each that differs from the manifest. */
        BUCKET
    }
}
