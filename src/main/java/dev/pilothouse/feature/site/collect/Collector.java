package dev.pilothouse.feature.site.collect;

import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.release.HistoryGateway;
import dev.pilothouse.feature.site.release.Holding;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Deletes what a plan says, each object only if it still is what was listed. Thread-safe. */
public final class Collector {
    private static final int AT_ONCE = 32;
    private final SiteGateway site;
    private final HistoryGateway history;
    private final ObjectsGateway objects;
    private final String who;
    private final Clock clock;

    /** @param who is signed in */
    public Collector(SiteGateway site, HistoryGateway history, ObjectsGateway objects, String who, Clock clock) {
        this.site = site;
        this.history = history;
        this.objects = objects;
        this.who = who;
        this.clock = clock;
    }

    /**
     * Deletes. Phases: "old files", "kept objects". The releases are marked first, since the first deletion ends that one can
     * roll back to them.
     */
    public Collected delete(CollectPlan plan, Holding holding, Permit permit, Progress progress)
            throws InterruptedException {
        Count count = new Count(new AtomicInteger(), new AtomicLong(), new AtomicInteger());
        for (Release release : plan.expired()) {
            history.collected(release.number(), who, clock.instant(), permit);
        }
        progress.phase("old files", plan.files().size(), 0);
        Parallel.<StoredFile, InterruptedException>each(AT_ONCE, plan.files(), file -> {
            count.note(site.delete(file, permit), file.size());
            progress.add(1, file.size());
            holding.renew();
        });
        progress.phase("kept objects", plan.objects().size(), 0);
        Parallel.<ObjectsGateway.Kept, InterruptedException>each(AT_ONCE, plan.objects(), kept -> {
            count.note(objects.delete(kept, permit), kept.size());
            progress.add(1, kept.size());
            holding.renew();
        });
        return new Collected(
                count.gone().get(), count.bytes().get(), count.left().get());
    }

    private record Count(AtomicInteger gone, AtomicLong bytes, AtomicInteger left) {
        void note(boolean deleted, long size) {
            if (deleted) {
                gone.incrementAndGet();
                bytes.addAndGet(size);
            } else {
                left.incrementAndGet();
            }
        }
    }
}
