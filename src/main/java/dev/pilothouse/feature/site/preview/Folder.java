package dev.pilothouse.feature.site.preview;

import dev.pilothouse.feature.site.release.StoredFile;
import java.util.List;
import java.util.Map;

/**
 * What lies in a preview's folder.
 *
 * @param ours what its record proves that Pilothouse has put there, by path
 * @param foreign the paths of all else
 */
record Folder(Map<String, StoredFile> ours, List<String> foreign) {
    Folder {
        ours = Map.copyOf(ours);
        foreign = List.copyOf(foreign);
    }
}
