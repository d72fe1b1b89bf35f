package dev.pilothouse.feature.site.collect;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.history.HistoryReader;
import dev.pilothouse.feature.site.history.Lifetimes;
import dev.pilothouse.feature.site.history.Listed;
import dev.pilothouse.feature.site.release.HistoryGateway;
import dev.pilothouse.feature.site.release.Index;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.Retention;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Finds what no kept release names. Thread-safe. */
public final class CollectReader {
    private static final int AT_ONCE = 8;
    private final SiteGateway site;
    private final HistoryGateway history;
    private final ObjectsGateway objects;
    private final Retention keep;
    private final Clock clock;

    public CollectReader(
            SiteGateway site, HistoryGateway history, ObjectsGateway objects, Retention keep, Clock clock) {
        this.site = site;
        this.history = history;
        this.objects = objects;
        this.keep = keep;
        this.clock = clock;
    }

    /**
     * Reads the manifests of all releases that were not collected yet, and lists the bucket, what is kept, and the previews.
     */
    public CollectPlan plan(ExpiredPreviews previews, Progress progress) throws InterruptedException {
        Pointer pointer = site.pointer();
        Index index = history.index();
        List<Integer> open = index.manifests().descendingSet().stream()
                .filter(number -> !index.collected().contains(number))
                .toList();
        List<Release> heads = new HistoryReader(site, history, keep, clock).heads(index.manifests(), progress);
        Lifetimes lifetimes = new Lifetimes(heads, pointer.release(), index, keep, clock.instant());
        List<Integer> kept = lifetimes.kept().stream().map(Release::number).toList();
        List<Release> expired = heads.stream()
                .filter(release -> open.contains(release.number()) && !kept.contains(release.number()))
                .filter(release -> isOver(lifetimes.state(release), pointer, release))
                .toList();
        Named named = new Named(
                manifests(kept, progress),
                manifests(expired.stream().map(Release::number).toList(), progress));
        progress.note(Text.tr("listing the bucket"));
        List<StoredFile> files = new ArrayList<>();
        AtomicInteger listed = new AtomicInteger();
        site.list(file -> {
            listed.incrementAndGet();
            named.leftover(file).ifPresent(files::add);
        });
        files.removeIf(file -> pointer.followUp().remove().stream()
                .anyMatch(page -> page.path().equals(file.path())));
        files.sort(Comparator.comparing(StoredFile::path));
        List<ObjectsGateway.Kept> leftovers = new ArrayList<>();
        objects.list(object -> {
            listed.incrementAndGet();
            if (object.isOurs() && !named.needs(object.name())) {
                leftovers.add(object);
            }
        });
        return new CollectPlan(pointer, expired, files, leftovers, previews.find(progress), listed.get());
    }

    // What a deploy that was stopped has stored may be wanted by the one that takes it over.
    private static boolean isOver(Listed.State state, Pointer pointer, Release release) {
        return state == Listed.State.EXPIRED
                || state == Listed.State.NEVER_LIVE
                        && (pointer.liveAttempt().isEmpty() || release.number() < pointer.release());
    }

    private List<Manifest> manifests(List<Integer> numbers, Progress progress) throws InterruptedException {
        progress.phase("reading releases", numbers.size(), 0);
        Queue<Manifest> manifests = new ConcurrentLinkedQueue<>();
        Parallel.each(AT_ONCE, numbers, number -> {
            manifests.add(site.manifest(number)
                    .orElseThrow(() -> Refused.notDone(
                            Text.tr("The record of release {0} is missing.", number),
                            Text.tr("Nothing is deleted: without it nobody knows what is still needed."))));
            progress.add(1, 0);
        });
        return List.copyOf(manifests);
    }
}
