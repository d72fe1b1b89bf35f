package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.feature.site.release.Particulars;
import dev.pilothouse.feature.site.release.StoredFile;
import java.util.Map;

/**
 * A preview that goes live.
 *
 * @param name of the preview
 * @param files its files as they were stored there, by path
 * @param told how it came about
 */
public record FromPreview(String name, Map<String, StoredFile> files, Particulars told) {
    public FromPreview {
        files = Map.copyOf(files);
    }
}
