package dev.pilothouse.feature.site.preview;

import dev.pilothouse.feature.site.deploy.Seen;
import java.util.List;

/**
 * What visitors get of a preview.
 *
 * @param seen some of its files, as they were fetched through the edge; by path
 */
public record PreviewProof(Preview preview, List<Seen> seen) {
    public PreviewProof {
        seen = List.copyOf(seen);
    }

    /** How many are as built. */
    public int asBuilt() {
        return (int) seen.stream().filter(Seen::equal).count();
    }

    /** Those that are not. */
    public List<Seen> differing() {
        return seen.stream().filter(file -> !file.equal()).toList();
    }
}
