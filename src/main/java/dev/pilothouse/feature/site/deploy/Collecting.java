package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.collect.CollectPlan;
import dev.pilothouse.feature.site.collect.Collected;
import dev.pilothouse.feature.site.collect.Collector;
import dev.pilothouse.feature.site.collect.ExpiredPreviews;
import dev.pilothouse.feature.site.release.Attempt;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.SiteGateway;
import java.time.Clock;
import java.util.UUID;

/** Collects old files under the lock of a deploy, so that none goes that a deploy relies on. Blocking; thread-safe. */
public final class Collecting {
    private final SiteGateway site;
    private final Collector collector;
    private final ExpiredPreviews previews;
    private final String who;
    private final Clock clock;
    private final Overtaken overtaken;

    /** @param who is signed in */
    public Collecting(SiteGateway site, Collector collector, ExpiredPreviews previews, String who, Clock clock) {
        this.site = site;
        this.collector = collector;
        this.previews = previews;
        this.who = who;
        this.clock = clock;
        this.overtaken = new Overtaken(site, who);
    }

    /** As {@code SiteEngine.collect}. */
    public Collected run(CollectPlan plan, Permit permit, Progress progress) throws InterruptedException {
        Pointer pointer = plan.pointer();
        if (pointer.attempt()
                .filter(attempt -> attempt.release() != pointer.release() || attempt.holds(pointer.silent(), who))
                .isPresent()) {
            throw Refused.notDone(
                    Text.tr(
                            "{0} has begun something that is not finished.",
                            pointer.attempt().get().who()),
                    Text.tr("Deploy or roll back first: until then nobody knows what is still needed."));
        }
        Attempt attempt = Attempt.begin(pointer.release(), UUID.randomUUID().toString(), who, clock.instant());
        Hold hold = Hold.take(site, overtaken, attempt, pointer, permit, clock);
        try {
            Collected files = collector.delete(plan, hold::renew, permit, progress);
            Collected gone = previews.remove(plan.previews(), hold::renew, permit, progress);
            hold.settle(pointer.afterCollecting());
            return files.and(gone);
        } catch (RuntimeException | InterruptedException e) {
            hold.giveUp(e);
            throw e;
        }
    }
}
