package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.release.FollowUp;
import dev.pilothouse.feature.site.release.Release;
import java.util.List;
import java.util.Optional;

/**
 * A release that is live in the bucket, its invalidation pending.
 *
 * @param manifestHash SHA-256 of its manifest, in hex; empty where only what was left of a release was done
 * @param uploaded how many files were stored by this run
 * @param pages the changed pages, to be fetched through the edge
 * @param sample some of the other files that were stored, to be fetched too
 * @param followUp what {@code SiteEngine.follow} still has to do
 * @param invalidation CloudFront's id of it; empty where nothing has to be forgotten
 */
public record Deployed(
        Release release,
        Optional<String> manifestHash,
        int uploaded,
        List<LocalFile> pages,
        List<LocalFile> sample,
        FollowUp followUp,
        Optional<String> invalidation) {
    public Deployed {
        pages = List.copyOf(pages);
        sample = List.copyOf(sample);
    }
}
