package dev.pilothouse.feature.site.preview;

import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.SitePlan;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A preview that is stored.
 *
 * @param hash SHA-256 of its record, in hex
 * @param uploaded how many files this run stored
 * @param removed the names of expired previews that went first
 * @param invalidation CloudFront's id of it, where another preview of that name was replaced
 */
public record PreviewDeployed(
        Preview preview,
        SitePlan plan,
        String hash,
        int uploaded,
        List<String> removed,
        Optional<String> invalidation) {
    private static final int PAGES = 30;
    private static final int SAMPLE = 20;

    public PreviewDeployed {
        removed = List.copyOf(removed);
    }

    /** What is worth a look through the edge: pages, and a sample of what was stored. */
    List<LocalFile> looked() {
        return Stream.concat(
                        plan.build().files().stream().filter(LocalFile::isHtml).limit(PAGES),
                        plan.sample(SAMPLE).stream())
                .toList();
    }
}
