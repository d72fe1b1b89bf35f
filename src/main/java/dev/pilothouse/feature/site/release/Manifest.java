package dev.pilothouse.feature.site.release;

import dev.pilothouse.core.Sha256;
import dev.pilothouse.feature.site.check.Waiver;
import java.util.List;

/**
 * The record of one release, kept for good.
 *
 * @param files the release's files, by path
 * @param kept files of earlier releases that are still in the bucket for open tabs, by path
 * @param waivers which of the files were published although a rule forbids it, and why
 */
public record Manifest(Release release, List<StoredFile> files, List<StoredFile> kept, List<Waiver> waivers) {
    public Manifest {
        files = List.copyOf(files);
        kept = List.copyOf(kept);
        waivers = List.copyOf(waivers);
    }

    /** The same as the record of a preview. */
    public Manifest marked(PreviewMark mark) {
        Release as = new Release(
                release.number(),
                release.id(),
                release.who(),
                release.when(),
                release.from(),
                release.previous(),
                release.told().marked(mark));
        return new Manifest(as, files, kept, waivers);
    }

    /** SHA-256, in hex, of the document that is stored of it. */
    public String hash() {
        return Sha256.hex(Documents.bytes(this));
    }
}
