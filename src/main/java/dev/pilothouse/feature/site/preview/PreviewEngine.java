package dev.pilothouse.feature.site.preview;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.deploy.Cause;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Deployment;
import dev.pilothouse.feature.site.deploy.PreviewLock;
import dev.pilothouse.feature.site.deploy.Storing;
import dev.pilothouse.feature.site.release.LiveReader;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.PreviewGateway;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Builds under addresses of their own, and from there to what visitors get: everything but the window. Every method blocks,
 * can be interrupted, and fails as those of {@code SiteEngine} do. Thread-safe.
 *
 * <p>A preview: {@link #plan}, {@link #deploy}, {@link #follow}. To make it live: {@link #planPromotion}, {@link #promote},
 * and {@code SiteEngine.follow}.
 */
public final class PreviewEngine {
    private final SiteSettings settings;
    private final AwsClients clients;
    private final String person;
    private final Clock clock;
    private final PreviewGateway gateway;
    private final SiteGateway site;
    private final EdgeOfPreviews edge;
    private final PreviewLock lock;

    private PreviewEngine(AwsClients clients, SiteSettings settings, String person, Clock clock) {
        this.settings = settings;
        this.clients = clients;
        this.person = person;
        this.clock = clock;
        this.gateway = new PreviewGateway(clients, settings);
        this.site = new SiteGateway(clients, settings);
        this.edge = new EdgeOfPreviews(clients, settings);
        this.lock = new PreviewLock(site, person, clock);
    }

    /** The engine for a workspace's site; the workspace's section is read, nothing is sent. */
    public static PreviewEngine of(AwsClients clients, Session session, Workspace workspace) {
        return of(clients, session, workspace, Clock.systemUTC());
    }

    static PreviewEngine of(AwsClients clients, Session session, Workspace workspace, Clock clock) {
        return new PreviewEngine(clients, SiteSettings.of(workspace), session.person(), clock);
    }

    /** A name for a preview of a build: of the branch that it lies in, else of its folder or .zip. */
    public static String nameFor(Path folderOrZip) {
        return PreviewName.of(folderOrZip);
    }

    public SiteSettings settings() {
        return settings;
    }

    /** All previews, newest first; a request for each and one more. Phase: "reading previews". */
    public List<Preview> previews(Progress progress) throws InterruptedException {
        return new PreviewReader(gateway, settings).all(progress);
    }

    /**
     * Plans the deploy of a build as a preview; what is under that name already is replaced.
     *
     * @param days how long it is kept
     * @throws Refused where a preview can't be called so
     */
    public PreviewPlan plan(Build build, String name, int days, Progress progress) throws InterruptedException {
        return new PreviewPlanner(clients, settings, gateway, person, clock).plan(build, name, days, progress);
    }

    /**
     * Stores a build as a preview; expired ones are removed first. Phases: "removing previews", then as of a deploy. Where it
     * ends early, planning and deploying again does what is missing.
     *
     * @param note what the person says of it; may be empty
     * @param permit from the gate
     */
    public PreviewDeployed deploy(PreviewPlan plan, String note, Permit permit, Progress progress) {
        if (!plan.deployable()) {
            throw Refused.notDone(
                    Text.tr("This build can’t be deployed as a preview."), Text.tr("Look at what the plan says."));
        }
        Storing storing = new Storing(clients, settings.preview(plan.name()), plan.plan());
        Ending ending = new Ending(plan, storing);
        try {
            List<String> expired = plan.expired().stream().map(Preview::name).toList();
            Manifest stored = lock.hold(plan.plan().live().pointer(), plan.name(), permit, holding -> {
                new Remover(clients, settings, gateway, holding, permit).remove(expired, progress);
                return new PreviewStorer(clients, settings, gateway, plan, clock)
                        .store(storing, new PreviewStorer.By(person, note), holding, permit, progress);
            });
            ending.stored();
            Optional<String> invalidation = plan.replaces()
                    ? edge.forget(stored.release().id(), List.of(plan.name()), permit)
                    : Optional.empty();
            return new PreviewDeployed(
                    Preview.of(stored.release(), settings),
                    plan.plan(),
                    stored.hash(),
                    storing.stored(),
                    expired,
                    invalidation);
        } catch (InterruptedException e) {
            throw new Refused(ending.stopped(), e);
        } catch (RuntimeException e) {
            throw new Refused(Thread.interrupted() ? ending.stopped() : ending.failed(new Faults().explain(e)), e);
        }
    }

    /** Waits for the invalidation, and fetches pages and a sample of the other files as a visitor. Writes nothing. */
    public PreviewProof follow(PreviewDeployed deployed, Progress progress) throws InterruptedException {
        if (deployed.invalidation().isPresent()) {
            progress.phase("invalidation", 0, 0);
            edge.await(deployed.invalidation().get());
        }
        Preview preview = deployed.preview();
        Storing stored = new Storing(clients, settings.preview(preview.name()), deployed.plan());
        return new PreviewProof(preview, stored.look(deployed.looked(), progress));
    }

    /** Deletes previews: of each what its record proves to be Pilothouse's. Phase: "removing previews". */
    public PreviewRemoved remove(Collection<String> names, Permit permit, Progress progress)
            throws InterruptedException {
        PreviewRemoved removed = lock.hold(
                site.pointer(),
                String.join(", ", names),
                permit,
                holding -> new Remover(clients, settings, gateway, holding, permit).remove(names, progress));
        if (removed.files() > 0) {
            edge.forget(UUID.randomUUID().toString(), removed.names(), permit);
        }
        return removed;
    }

    /** Plans making a preview live. Phases: "reading what is live", "looking at the preview". */
    public Promotion planPromotion(String name, Progress progress) throws InterruptedException {
        LiveReader live = new LiveReader(site, settings, person);
        return new PromotionReader(settings, gateway, new ObjectsGateway(clients, settings), live).plan(name, progress);
    }

    /**
     * Makes a preview live by copies inside the bucket, entries last, as a release of its own; phases and failures as of
     * {@code SiteEngine.deploy}.
     *
     * @param note what the person says of it; where it is empty, from where the release came
     * @param permit from the gate
     */
    public Deployed promote(Promotion promotion, String note, Permit permit, Progress progress) {
        String said = note.isBlank()
                ? Text.tr("from the preview {0}", promotion.preview().name())
                : note;
        return new Deployment(settings, clients, new Faults(), person, clock)
                .run(promotion.plan(), Cause.promotion(said, promotion.from()), permit, progress);
    }
}
