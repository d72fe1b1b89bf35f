package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.aws.cloudfront.Invalidations;
import dev.pilothouse.core.Web;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.InvalidationPaths;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What comes after a release is live: the edge forgets, removed pages go, and visitors' pages are compared. */
final class Following {
    private final SiteSettings settings;
    private final SiteGateway site;
    private final Optional<Invalidations> invalidations;
    private final TimeLimits limits;
    private final Web web;

    Following(
            SiteSettings settings,
            SiteGateway site,
            Optional<Invalidations> invalidations,
            TimeLimits limits,
            Web web) {
        this.settings = settings;
        this.site = site;
        this.invalidations = invalidations;
        this.limits = limits;
        this.web = web;
    }

    /** @param removed filled with the pages deleted, so that they are known also where it fails */
    Verified follow(Deployed deployed, List<String> removed, Permit permit, Progress progress)
            throws InterruptedException {
        Release release = deployed.release();
        if (deployed.invalidation().isPresent() && invalidations.isPresent()) {
            progress.phase("invalidation", 0, 0);
            invalidations.get().await(deployed.invalidation().get());
        }
        remove(deployed, removed, permit, progress);
        done(deployed, permit);
        if (settings.address().isEmpty()) {
            return new Verified(release, List.of(), removed);
        }
        progress.phase("verify", deployed.pages().size() + deployed.sample().size(), 0);
        try (EdgeCheck edge = new EdgeCheck(settings.address().get(), settings.rootObject(), limits, web)) {
            return new Verified(release, edge.seen(looked(deployed), progress), removed);
        }
    }

    private static List<LocalFile> looked(Deployed deployed) {
        return Stream.concat(deployed.pages().stream(), deployed.sample().stream())
                .toList();
    }

    // Where another deploy has begun since, the pages may be about to come back: they are that deploy's to delete now.
    private void remove(Deployed deployed, List<String> removed, Permit permit, Progress progress)
            throws InterruptedException {
        List<StoredFile> pages = deployed.followUp().remove();
        if (pages.isEmpty() || !isStillOurs(site.pointer(), deployed)) {
            return;
        }
        progress.phase("removed pages", pages.size(), 0);
        for (StoredFile page : pages) {
            if (site.delete(page, permit)) {
                removed.add(page.path());
            }
            progress.add(1, 0);
        }
        // The edge may have fetched one again between the first invalidation and its deletion.
        if (invalidations.isPresent() && !removed.isEmpty()) {
            List<String> paths = InvalidationPaths.of(removed, settings.rootObject());
            String id = invalidations
                    .get()
                    .create(Reference.of(deployed.release(), paths), paths, permit)
                    .id();
            invalidations.get().await(id);
        }
    }

    // Nothing is lost where somebody else moves the pointer first: whoever did has taken what was left along.
    private void done(Deployed deployed, Permit permit) {
        Pointer pointer = site.pointer();
        if (isStillOurs(pointer, deployed) && !pointer.followUp().isEmpty()) {
            site.move(pointer, pointer.settled(), permit);
        }
    }

    private static boolean isStillOurs(Pointer pointer, Deployed deployed) {
        return pointer.attempt().isEmpty()
                && pointer.release() == deployed.release().number();
    }
}
