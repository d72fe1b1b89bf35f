package dev.pilothouse.feature.site.plan;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.hosts.RedirectsFile;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Whether a site's redirects become objects: only where visitors come by the bucket's website endpoint, which alone heeds them.
 * Thread-safe.
 *
 * @param outlines how a distribution is set, by its id; empty where the role may not read it
 */
public record Redirecting(SiteSettings settings, Function<String, Optional<Distribution>> outlines) {
    /** How visitors come by the files; nobody is asked about a build that has no use for it. */
    public Serving serving(Build build) {
        return outline(build)
                .map(read -> Serving.through(read, settings))
                .orElseGet(() -> settings.distribution().isEmpty()
                        ? Serving.at(settings.address())
                        : Serving.by(Serving.Way.DISTRIBUTION));
    }

    private Optional<Distribution> outline(Build build) {
        return settings.distribution().filter(id -> any(build)).flatMap(outlines);
    }

    /** The same where nobody may look: as the release was made that is live. */
    Serving serving(Build build, Live live) {
        Serving seen = serving(build);
        boolean looked = seen.isWebsite() || seen.distribution().isPresent();
        return looked || objects(live).isEmpty() ? seen : Serving.by(Serving.Way.WEBSITE);
    }

    /** As the live release was made: of that nobody has to be asked. */
    Serving asReleased(Live live) {
        return Serving.by(objects(live).isEmpty() ? Serving.Way.DISTRIBUTION : Serving.Way.WEBSITE);
    }

    /** The build with the objects of its redirects, where they do something. */
    public Build build(Build build, Serving serving) {
        return serving.isWebsite() ? new RedirectObjects(build, settings, serving).whole() : build;
    }

    /** The build with all objects that its redirects may become. */
    Build most(Build build) {
        return build(build, Serving.by(Serving.Way.WEBSITE));
    }

    /**
     * The build with just the objects of the live release, where that was made of the same redirects and a distribution would have
     * to be asked about them.
     */
    Optional<Build> asReleased(Build build, Live live) {
        boolean same = live.release()
                .flatMap(release -> release.told().redirects())
                .equals(build.traits().hosts().redirects().map(RedirectsFile::hash));
        if (!same
                || live.reading() != Live.Reading.MANIFEST
                || settings.distribution().isEmpty()
                || !any(build)) {
            return Optional.empty();
        }
        Set<String> objects = objects(live);
        return Optional.of(build.with(most(build).files().stream()
                .filter(file -> file.redirect().isPresent() && objects.contains(file.path()))
                .toList()));
    }

    private boolean any(Build build) {
        return new RedirectObjects(build, settings, Serving.by(Serving.Way.WEBSITE)).any();
    }

    private static Set<String> objects(Live live) {
        return live.released().values().stream()
                .filter(file -> file.headers().get(Headers.REDIRECT).isPresent())
                .map(StoredFile::path)
                .collect(Collectors.toSet());
    }
}
