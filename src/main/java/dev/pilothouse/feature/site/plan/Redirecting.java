package dev.pilothouse.feature.site.plan;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether a site's redirects become objects: only where visitors come by the bucket's website endpoint, which alone heeds them.
 * Thread-safe.
 *
 * @param outlines how a distribution is set, by its id; empty where the role may not read it
 */
public record Redirecting(SiteSettings settings, Function<String, Optional<Distribution>> outlines) {
    /** How visitors come by the files; nobody is asked about a build that has no use for it. */
    public Serving serving(Build build) {
        return settings.distribution().isEmpty()
                ? Serving.at(settings.address())
                : settings.distribution()
                        .filter(id -> new RedirectObjects(build, settings).any())
                        .flatMap(outlines)
                        .map(read -> Serving.through(read, settings))
                        .orElse(Serving.DISTRIBUTION);
    }

    /** The build with the objects of its redirects, where they do something. */
    public Build build(Build build, Serving serving) {
        return serving == Serving.WEBSITE ? new RedirectObjects(build, settings).whole() : build;
    }

    /** The same where nobody may look: as the release was made that is live. */
    public Build build(Build build, Serving serving, Collection<StoredFile> live) {
        boolean asBefore = (serving == Serving.UNKNOWN || serving == Serving.DISTRIBUTION)
                && live.stream()
                        .anyMatch(file -> file.headers().get(Headers.REDIRECT).isPresent());
        return asBefore ? new RedirectObjects(build, settings).whole() : build;
    }
}
