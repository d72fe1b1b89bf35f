package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.cloudfront.Invalidation;
import dev.pilothouse.aws.cloudfront.Invalidations;
import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Remedy;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.FollowUp;
import dev.pilothouse.feature.site.release.HistoryGateway;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes plans live, for one person and one site. Blocking; thread-safe. */
public final class Deployment {
    private static final int SAMPLE = 20;
    private final SiteSettings settings;
    private final AwsClients clients;
    private final Explains explains;
    private final Releaser releaser;
    private final SiteGateway site;
    private final HistoryGateway history;
    private final Clock clock;

    /** @param who is named in the manifest */
    public Deployment(SiteSettings settings, AwsClients clients, Explains explains, String who, Clock clock) {
        this.settings = settings;
        this.clients = clients;
        this.explains = explains;
        this.site = new SiteGateway(clients, settings);
        this.history = new HistoryGateway(clients, settings);
        this.clock = clock;
        this.releaser = new Releaser(
                site, new UploadGateway(clients, settings), new ObjectsGateway(clients, settings), who, clock);
    }

    /** As {@code SiteEngine.deploy} and {@code SiteEngine.rollback}. */
    public Deployed run(SitePlan plan, Cause cause, Permit permit, Progress progress) {
        if (!plan.deployable()) {
            throw Refused.notDone(
                    plan.empty()
                            ? Text.tr("There is nothing to deploy.")
                            : Text.tr("This build can’t be deployed as it is."),
                    Text.tr("Look at what the plan says, and plan again."));
        }
        Account account = new Account(plan.release(), plan.uploads().size(), Account.Way.of(cause));
        try {
            Optional<Manifest> recorded = plan.followsUp()
                    ? Optional.empty()
                    : Optional.of(releaser.release(plan, cause, account, permit, progress));
            Release release = recorded.map(Manifest::release)
                    .orElseGet(() -> plan.live().release().orElseThrow());
            account.visible(Account.Seen.ALL);
            FollowUp left = new FollowUp(plan.invalidate(), plan.removed());
            return new Deployed(
                    release,
                    recorded.map(Manifest::hash),
                    account.count(),
                    plan.pages(),
                    plan.sample(SAMPLE),
                    left,
                    invalidate(release, left.invalidate(), permit, progress));
        } catch (InterruptedException e) {
            throw new Refused(account.stopped(), e);
        } catch (RuntimeException e) {
            // An interrupted call of the SDK throws an exception of its own.
            throw new Refused(Thread.interrupted() ? account.stopped() : account.failed(explains.explain(e)), e);
        }
    }

    /** As {@code SiteEngine.follow}. */
    public Verified follow(Deployed deployed, Permit permit, Progress progress) {
        List<String> removed = new ArrayList<>();
        try {
            Verified verified = new Following(settings, site, invalidations(), clients.limits(), clients.network())
                    .follow(deployed, removed, permit, progress);
            if (!verified.seen().isEmpty()) {
                history.report(deployed.release().number(), verified.result(clock.instant()), permit);
            }
            return verified;
        } catch (InterruptedException e) {
            throw new Refused(unfollowed(deployed), e);
        } catch (RuntimeException e) {
            throw new Refused(
                    Thread.interrupted() ? unfollowed(deployed) : troubled(deployed, removed, explains.explain(e)), e);
        }
    }

    // The release is live whatever comes of this; what is told is how far this came.
    private static Fault troubled(Deployed deployed, List<String> removed, Fault cause) {
        String live = Text.tr(
                "Release {0} is live, but what follows was not finished. {1}",
                deployed.release().number(), cause.what());
        String gone = removed.isEmpty()
                ? ""
                : Text.tr("{0,choice,1#1 removed page is|1<{0} removed pages are} deleted already.", removed.size())
                        + " ";
        return new Fault(
                live,
                removed.isEmpty() ? cause.outcome() : Outcome.UNKNOWN,
                gone + Text.tr("Plan and deploy again: only what is left is done."),
                cause.remedy(),
                cause.technical());
    }

    private static Fault unfollowed(Deployed deployed) {
        return new Fault(
                Text.tr(
                        "Release {0} is live. Looking at what visitors get of it was stopped.",
                        deployed.release().number()),
                Outcome.DONE,
                Text.tr("Plan and deploy again: only what is left is done."),
                Remedy.NONE,
                Fault.Technical.NONE);
    }

    private Optional<String> invalidate(Release release, List<String> paths, Permit permit, Progress progress)
            throws InterruptedException {
        if (settings.distribution().isEmpty() || paths.isEmpty()) {
            return Optional.empty();
        }
        progress.phase("invalidation", paths.size(), 0);
        Invalidation begun = invalidations().orElseThrow().create(Reference.of(release, paths), paths, permit);
        progress.add(paths.size(), 0);
        return Optional.of(begun.id());
    }

    private Optional<Invalidations> invalidations() {
        return settings.distribution().map(id -> new Invalidations(clients, id));
    }
}
