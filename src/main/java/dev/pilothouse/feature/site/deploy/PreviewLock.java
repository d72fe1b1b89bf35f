package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.feature.site.release.Attempt;
import dev.pilothouse.feature.site.release.Holding;
import dev.pilothouse.feature.site.release.Pointer;
import dev.pilothouse.feature.site.release.SiteGateway;
import java.time.Clock;
import java.util.UUID;

/**
 * Work on a preview, under the lock of a deploy: nobody deploys, collects, or works on a preview meanwhile. What is live stays
 * as it is, so that work that ends early leaves nothing to be taken over. Blocking; thread-safe.
 */
public final class PreviewLock {
    private final SiteGateway site;
    private final String who;
    private final Clock clock;
    private final Overtaken overtaken;

    /** @param who is signed in */
    public PreviewLock(SiteGateway site, String who, Clock clock) {
        this.site = site;
        this.who = who;
        this.clock = clock;
        this.overtaken = new Overtaken(site, who);
    }

    /**
     * What is done under the lock.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    public interface Work<T> {
        T run(Holding holding) throws InterruptedException;
    }

    /**
     * Takes the lock, if the pointer still is as it was read, and gives it back whatever comes of the work.
     *
     * @throws Refused where somebody is at it, or has left a deploy half done: only a deploy may take that over
     */
    public <T> T hold(Pointer pointer, String preview, Permit permit, Work<T> work) throws InterruptedException {
        if (pointer.attempt()
                .filter(attempt -> attempt.preview().isEmpty() || attempt.holds(pointer.silent(), who))
                .isPresent()) {
            throw unfinished(pointer.attempt().get());
        }
        Attempt attempt = Attempt.begin(pointer.release(), UUID.randomUUID().toString(), who, clock.instant())
                .about(preview);
        Hold hold = Hold.take(site, overtaken, attempt, pointer, permit, clock);
        T result;
        try {
            result = work.run(hold::renew);
        } catch (RuntimeException | InterruptedException e) {
            hold.letGo(e);
            throw e;
        }
        hold.settle(pointer.released());
        return result;
    }

    private static Refused unfinished(Attempt attempt) {
        return attempt.preview().isPresent()
                ? Refused.notDone(
                        Text.tr(
                                "{0} is at work on the preview “{1}”.",
                                attempt.who(), attempt.preview().get()),
                        Text.tr("Try again when that is done."))
                : Refused.notDone(
                        Text.tr("{0} has begun something that is not finished.", attempt.who()),
                        Text.tr("Deploy or roll back first: until then previews wait."));
    }
}
