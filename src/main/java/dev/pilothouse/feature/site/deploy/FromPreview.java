package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.feature.site.build.Checkout;
import dev.pilothouse.feature.site.release.StoredFile;
import java.util.Map;
import java.util.Optional;

/**
 * A preview that goes live.
 *
 * @param name of the preview
 * @param files its files as they were stored there, by path
 * @param git the checkout that its build lay in
 */
public record FromPreview(String name, Map<String, StoredFile> files, Optional<Checkout> git) {
    public FromPreview {
        files = Map.copyOf(files);
    }
}
