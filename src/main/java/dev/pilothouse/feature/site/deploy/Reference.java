package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.Sha256;
import dev.pilothouse.feature.site.release.Release;
import java.util.List;

/**
 * CloudFront's caller reference for a release's paths: the same for the same, so that asking twice is one invalidation, and
 * another for other paths, which CloudFront would refuse under the same.
 */
final class Reference {
    private Reference() {}

    static String of(Release release, List<String> paths) {
        return release.number() + " " + release.id() + "-" + Sha256.hex(String.join("\n", paths));
    }
}
