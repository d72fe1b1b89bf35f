package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Checkout;
import dev.pilothouse.feature.site.build.GitFolder;
import dev.pilothouse.feature.site.hosts.RedirectsFile;
import dev.pilothouse.feature.site.plan.Phases;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Attempt;
import dev.pilothouse.feature.site.release.FollowUp;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.Particulars;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** From a plan to a recorded release: everything of a deploy up to the pointer's move. */
final class Releaser {
    private final SiteGateway site;
    private final UploadGateway uploads;
    private final ObjectsGateway objects;
    private final String who;
    private final Clock clock;
    private final Overtaken overtaken;

    Releaser(SiteGateway site, UploadGateway uploads, ObjectsGateway objects, String who, Clock clock) {
        this.site = site;
        this.uploads = uploads;
        this.objects = objects;
        this.who = who;
        this.clock = clock;
        this.overtaken = new Overtaken(site, who);
    }

    Manifest release(SitePlan plan, Cause cause, Account account, Permit permit, Progress progress)
            throws InterruptedException {
        Attempt attempt = Attempt.begin(plan.release(), UUID.randomUUID().toString(), who, clock.instant());
        Pointer before = plan.live().pointer();
        Hold hold = Hold.take(site, overtaken, attempt, before, permit, clock);
        try {
            new Keeper(site, objects, hold, permit).keep(plan, progress);
            Map<String, StoredFile> stored = store(plan, cause, hold, account, permit, progress);
            progress.phase("manifest", 2, 0);
            Manifest recorded = record(plan, cause, attempt, stored, permit);
            progress.add(1, 0);
            FollowUp left = new FollowUp(plan.invalidate(), plan.removed());
            hold.settle(new Pointer(recorded.release().number(), Optional.empty(), left, Optional.empty()));
            progress.add(1, 0);
            return recorded;
        } catch (RuntimeException | InterruptedException e) {
            hold.giveUp(e);
            throw e;
        }
    }

    private Map<String, StoredFile> store(
            SitePlan plan, Cause cause, Hold hold, Account account, Permit permit, Progress progress)
            throws InterruptedException {
        Phases phases = Phases.of(plan.changes());
        try (Source source = source(plan, cause, permit)) {
            Stretch stretch = new Stretch(plan.live().stored(), source, hold::renew, account, progress);
            stretch.all(phases);
            new StoredCheck(site).check(stretch.doubtful(phases), stretch.stored(), progress);
            return stretch.stored();
        } catch (IOException e) {
            throw Unreadable.since(plan.build(), e);
        }
    }

    private Source source(SitePlan plan, Cause cause, Permit permit) throws IOException {
        Optional<Origin> inside = cause.restores()
                .<Origin>map(release -> new Origin.Kept(objects))
                .or(() -> cause.promotes().map(preview -> new Origin.Preview(objects, preview)));
        return inside.isPresent()
                ? new Restorer(inside.get(), objects, site, permit)
                : new Uploader(uploads, site, objects, Uploader.Opened.of(plan.build()), permit);
    }

    private static Optional<Checkout> git(SitePlan plan, Cause cause) {
        if (cause.promotes().isPresent()) {
            return cause.promotes().get().told().git();
        }
        return cause.restores().isPresent()
                ? Optional.empty()
                : GitFolder.of(plan.build().origin());
    }

    // What is brought back has no such file of its own.
    private static Optional<String> redirects(SitePlan plan, Cause cause) {
        Optional<Particulars> former =
                cause.restores().map(Release::told).or(() -> cause.promotes().map(FromPreview::told));
        return former.isPresent()
                ? former.get().redirects()
                : plan.build().traits().hosts().redirects().map(RedirectsFile::hash);
    }

    // A number may be taken by a deploy that was stopped between its manifest and the pointer.
    private Manifest record(
            SitePlan plan, Cause cause, Attempt attempt, Map<String, StoredFile> stored, Permit permit) {
        List<StoredFile> files = plan.build().files().stream()
                .map(file ->
                        stored.getOrDefault(file.path(), plan.live().stored().get(file.path())))
                .toList();
        Particulars told = new Particulars(
                        Optional.of(attempt.since()),
                        cause.restores().map(Release::number),
                        cause.note(),
                        git(plan, cause),
                        AwsClients.userAgent(),
                        Optional.of(plan.extent()))
                .promoting(cause.promotes().map(FromPreview::name))
                .redirecting(redirects(plan, cause));
        for (int number = plan.release(); ; number++) {
            Release release = new Release(
                    number,
                    attempt.id(),
                    who,
                    clock.instant(),
                    plan.build().name(),
                    plan.live().pointer().release(),
                    told);
            Manifest manifest =
                    new Manifest(release, files, plan.kept(), plan.build().waivers());
            if (site.record(manifest, permit)) {
                return manifest;
            }
        }
    }
}
