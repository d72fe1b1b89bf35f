package dev.pilothouse.feature.site.preview;

import dev.pilothouse.feature.site.release.Deletion;
import dev.pilothouse.feature.site.release.Extent;
import dev.pilothouse.feature.site.release.PreviewMark;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A build that lies in the bucket under an address of its own.
 *
 * @param release who stored it, when, and from where; its number is 0
 * @param mark its name, until when it is kept, and how far it is
 * @param address its first page, by its own name, since a distribution's root object is not asked for in folders; empty where
 *     nobody knows where visitors find the site
 */
public record Preview(Release release, PreviewMark mark, Optional<URI> address) {
    static Preview of(Release release, SiteSettings settings) {
        PreviewMark mark = release.told().preview().orElseThrow();
        Optional<URI> address =
                settings.preview(mark.name()).address().map(folder -> folder.resolve(settings.rootObject()));
        return new Preview(release, mark, address);
    }

    public String name() {
        return mark.name();
    }

    /** Whether all of it is there. */
    public boolean ready() {
        return mark.state() == PreviewMark.State.READY;
    }

    /** Whether nobody needs it any more. */
    public boolean expired(Instant now) {
        return !mark.expires().isAfter(now);
    }

    /** Removing previews of so many files; what else is in the bucket stays, so that only their number counts. */
    public static Deletion deletion(int files) {
        return new Deletion(files, Integer.MAX_VALUE);
    }

    /** How many files it has. */
    public int files() {
        return release.told().extent().map(Extent::files).orElse(0);
    }

    /** The sum of its files, in bytes. */
    public long bytes() {
        return release.told().extent().map(Extent::bytes).orElse(0L);
    }
}
