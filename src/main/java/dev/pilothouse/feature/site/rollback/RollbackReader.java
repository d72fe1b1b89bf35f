package dev.pilothouse.feature.site.rollback;

import dev.pilothouse.aws.Retries;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.Change;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.LiveReader;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans bringing back a release: what has to change, and whether all of it is still kept. Thread-safe. */
public final class RollbackReader {
    private static final int AT_ONCE = 64;
    private final SiteGateway site;
    private final ObjectsGateway objects;
    private final LiveReader live;
    private final SiteSettings settings;

    public RollbackReader(SiteGateway site, ObjectsGateway objects, LiveReader live, SiteSettings settings) {
        this.site = site;
        this.objects = objects;
        this.live = live;
        this.settings = settings;
    }

    /**
     * Reads the release's manifest and what is live, and looks at every file that differs.
     *
     * @throws Refused where there is no such release
     */
    public RollbackPlan plan(int release, Progress progress) throws InterruptedException {
        progress.phase("reading what is live", 0, 0);
        long began = System.nanoTime();
        Manifest target = site.manifest(release)
                .orElseThrow(() -> Refused.notDone(
                        Text.tr("There is no record of release {0}.", release),
                        Text.tr("Look at the list of releases.")));
        Duration answer = Duration.ofNanos(System.nanoTime() - began);
        Build build = build(target);
        Live now = complete(live.read(build, Live.Reading.MANIFEST, progress), target);
        SitePlan plan = SitePlan.between(build, now, settings);
        SitePlan checked = plan.restoring(target.release(), missing(target, plan, progress));
        return new RollbackPlan(target.release(), checked, Estimate.of(checked, answer));
    }

    private Live complete(Live read, Manifest target) throws InterruptedException {
        Map<String, StoredFile> files =
                target.files().stream().collect(Collectors.toMap(StoredFile::path, Function.identity()));
        return live.complete(read, files.keySet(), there -> {
            StoredFile file = files.get(there.path());
            return there.etag().equals(file.etag()) ? file : there;
        });
    }

    private Build build(Manifest target) {
        FileRules rules = new FileRules(settings);
        List<LocalFile> files = target.files().stream()
                .map(file -> new LocalFile(
                        file.path(),
                        file.size(),
                        file.sha256().orElse(""),
                        List.of(),
                        file.headers(),
                        rules.kind(file.path()),
                        file.original()))
                .toList();
        Path name =
                Path.of(Text.tr("release {0}", String.valueOf(target.release().number())));
        return new Build(name, false, files, List.of(), List.of(), List.of(), target.waivers(), Optional.empty());
    }

    // What is to be copied has to be kept, and what stays from earlier releases has to be there still.
    private Collection<String> missing(Manifest target, SitePlan plan, Progress progress) throws InterruptedException {
        Set<String> missing = ConcurrentHashMap.newKeySet();
        Set<String> fromKept = plan.changes().stream()
                .filter(change ->
                        change instanceof Change.New || change instanceof Change.Changed changed && changed.content())
                .map(Change::path)
                .collect(Collectors.toSet());
        Set<String> uploads = plan.uploads().stream().map(LocalFile::path).collect(Collectors.toSet());
        List<StoredFile> looked = target.files().stream()
                .filter(file -> fromKept.contains(file.path()) || !uploads.contains(file.path()) && !isLive(plan, file))
                .toList();
        progress.phase("looking at kept files", looked.size(), 0);
        Parallel.<StoredFile, InterruptedException>each(AT_ONCE, looked, file -> {
            boolean there = Retries.of(() -> fromKept.contains(file.path())
                    ? file.sha256().filter(objects::has).isPresent()
                    : isThere(file, plan.live().stored().get(file.path())));
            if (!there) {
                missing.add(file.path());
            }
            progress.add(1, 0);
        });
        return missing;
    }

    private static boolean isLive(SitePlan plan, StoredFile file) {
        return plan.live().reading() == Live.Reading.BUCKET
                || plan.live().released().containsKey(file.path());
    }

    private boolean isThere(StoredFile file, StoredFile recorded) {
        return site.head(file.path())
                .map(SiteGateway.Head::file)
                .filter(there -> Optional.of(there.etag())
                        .equals(Optional.ofNullable(recorded).map(StoredFile::etag)))
                .isPresent();
    }
}
