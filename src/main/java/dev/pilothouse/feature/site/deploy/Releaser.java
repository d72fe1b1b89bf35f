package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Contents;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.Phases;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Attempt;
import dev.pilothouse.feature.site.release.FollowUp;
import dev.pilothouse.feature.site.release.Manifest;
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
import java.util.concurrent.ConcurrentHashMap;

/** From a plan to a recorded release: everything of a deploy up to the pointer's move. */
final class Releaser {
    private static final int AT_ONCE = 128;
    private static final int LARGE_AT_ONCE = 4;
    private static final long LARGE = 8 * 1024 * 1024;
    private final SiteGateway site;
    private final UploadGateway uploads;
    private final String who;
    private final Clock clock;
    private final Overtaken overtaken;

    Releaser(SiteGateway site, UploadGateway uploads, String who, Clock clock) {
        this.site = site;
        this.uploads = uploads;
        this.who = who;
        this.clock = clock;
        this.overtaken = new Overtaken(site, who);
    }

    Manifest release(SitePlan plan, Account account, Permit permit, Progress progress) throws InterruptedException {
        Pointer before = plan.live().pointer();
        Attempt attempt = new Attempt(plan.release(), UUID.randomUUID().toString(), who, clock.instant());
        overtaken.begin(attempt);
        Pointer begun = site.move(
                        before,
                        new Pointer(before.release(), Optional.of(attempt), before.followUp(), Optional.empty()),
                        permit)
                .orElseThrow(overtaken::told);
        Map<String, StoredFile> stored = upload(plan, account, permit, progress);
        progress.phase("manifest", 2, 0);
        Manifest recorded = record(plan, attempt, stored, permit);
        progress.add(1, 0);
        FollowUp left = new FollowUp(plan.invalidate(), plan.removed());
        site.move(begun, new Pointer(recorded.release().number(), Optional.empty(), left, Optional.empty()), permit)
                .orElseThrow(overtaken::told);
        progress.add(1, 0);
        return recorded;
    }

    private Map<String, StoredFile> upload(SitePlan plan, Account account, Permit permit, Progress progress)
            throws InterruptedException {
        Map<String, StoredFile> stored = new ConcurrentHashMap<>();
        Phases phases = Phases.of(plan.changes());
        try (Contents contents = Contents.of(plan.build())) {
            Uploader uploader = new Uploader(uploads, site, plan.build(), contents, permit);
            Stretch stretch = new Stretch(plan.live().stored(), stored, uploader, account, progress);
            stretch.upload("new files", phases.added());
            if (phases.inOrder().size() > phases.added().size()) {
                account.visible(Account.Seen.SOME);
            }
            stretch.upload("changed files", phases.changed());
            stretch.upload("pages", phases.pages());
            stretch.upload("entries", phases.entries());
        } catch (IOException e) {
            throw new Refused(
                    Fault.notDone(
                            Text.tr("{0} can’t be read any more.", plan.build().origin()),
                            Text.tr("Look whether it is still there, and plan again.")),
                    e);
        }
        return stored;
    }

    /** Uploads of one deploy, one phase after the other. */
    private record Stretch(
            Map<String, StoredFile> before,
            Map<String, StoredFile> stored,
            Uploader uploader,
            Account account,
            Progress progress) {
        void upload(String phase, List<LocalFile> files) throws InterruptedException {
            if (files.isEmpty()) {
                return;
            }
            progress.phase(
                    phase,
                    files.size(),
                    files.stream().mapToLong(LocalFile::size).sum());
            parallel(AT_ONCE, files.stream().filter(file -> file.size() < LARGE).toList());
            parallel(
                    LARGE_AT_ONCE,
                    files.stream().filter(file -> file.size() >= LARGE).toList());
        }

        private void parallel(int most, List<LocalFile> files) throws InterruptedException {
            if (!files.isEmpty()) {
                Parallel.<LocalFile, InterruptedException>each(Math.min(most, files.size()), files, this::one);
            }
        }

        private void one(LocalFile file) throws InterruptedException {
            Optional<StoredFile> there = Optional.ofNullable(before.get(file.path()));
            stored.put(file.path(), uploader.store(file, there, progress));
            account.stored();
        }
    }

    // A number may be taken by a deploy that was stopped between its manifest and the pointer.
    private Manifest record(SitePlan plan, Attempt attempt, Map<String, StoredFile> stored, Permit permit) {
        List<StoredFile> files = plan.build().files().stream()
                .map(file ->
                        stored.getOrDefault(file.path(), plan.live().stored().get(file.path())))
                .toList();
        int number = plan.release();
        while (true) {
            Release release = new Release(
                    number,
                    attempt.id(),
                    who,
                    clock.instant(),
                    plan.build().name(),
                    plan.live().pointer().release());
            Manifest manifest =
                    new Manifest(release, files, plan.kept(), plan.build().waivers());
            if (site.record(manifest, permit)) {
                return manifest;
            }
            number++;
        }
    }
}
