package dev.pilothouse.feature.site;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.Session;
import dev.pilothouse.aws.cloudfront.Distributions;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.BuildReader;
import dev.pilothouse.feature.site.collect.CollectPlan;
import dev.pilothouse.feature.site.collect.CollectReader;
import dev.pilothouse.feature.site.collect.Collected;
import dev.pilothouse.feature.site.collect.Collector;
import dev.pilothouse.feature.site.collect.ExpiredPreviews;
import dev.pilothouse.feature.site.deploy.Cause;
import dev.pilothouse.feature.site.deploy.Collecting;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Deployment;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.history.Compared;
import dev.pilothouse.feature.site.history.Difference;
import dev.pilothouse.feature.site.history.HistoryReader;
import dev.pilothouse.feature.site.history.Past;
import dev.pilothouse.feature.site.history.Releases;
import dev.pilothouse.feature.site.plan.Planner;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.preview.Expiry;
import dev.pilothouse.feature.site.release.ContentsGateway;
import dev.pilothouse.feature.site.release.HistoryGateway;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.LiveReader;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.Release;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.rollback.RollbackPlan;
import dev.pilothouse.feature.site.rollback.RollbackReader;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * From a folder or .zip to a release that visitors get, and back to a former one: everything but the window. Every method
 * blocks, can be interrupted, and fails with {@link dev.pilothouse.core.Refused} where the words are its own, else with what
 * the SDK threw, for {@link Faults}. Thread-safe.
 *
 * <p>A deploy: {@link #read}, {@link #plan}, {@link #deploy}, {@link #follow}. A rollback: {@link #releases},
 * {@link #planRollback}, {@link #rollback}, {@link #follow}. Old files: {@link #planCollection}, {@link #collect}.
 */
public final class SiteEngine {
    private final SiteSettings settings;
    private final String person;
    private final Clock clock;
    private final BuildReader builds;
    private final LiveReader live;
    private final Deployment deployment;
    private final SiteGateway site;
    private final HistoryGateway history;
    private final ObjectsGateway objects;
    private final ExpiredPreviews previews;
    private final Past past;
    private final Planner planner;

    private SiteEngine(AwsClients clients, SiteSettings settings, String person, Clock clock) {
        this.settings = settings;
        this.person = person;
        this.clock = clock;
        this.builds = new BuildReader(settings);
        this.site = new SiteGateway(clients, settings);
        this.history = new HistoryGateway(clients, settings);
        this.previews = new Expiry(clients, settings, clock);
        this.objects = new ObjectsGateway(clients, settings);
        this.live = new LiveReader(site, settings, person);
        this.deployment = new Deployment(settings, clients, new Faults(), person, clock);
        this.planner = new Planner(settings, live, new Distributions(clients)::outline);
        this.past = new Past(
                site, new HistoryReader(site, history, settings.keep(), clock), new ContentsGateway(clients, settings));
    }

    /** The engine for a workspace's site; the workspace's section is read, nothing is sent. */
    public static SiteEngine of(AwsClients clients, Session session, Workspace workspace) {
        return of(clients, session, workspace, Clock.systemUTC());
    }

    /** The same, by a clock of one’s own. */
    public static SiteEngine of(AwsClients clients, Session session, Workspace workspace, Clock clock) {
        return new SiteEngine(clients, SiteSettings.of(workspace), session.person(), clock);
    }

    public SiteSettings settings() {
        return settings;
    }

    /**
     * Reads a build: names, sizes, hashes, and what must not be published. Phases: "looking through the folder",
     * "reading files".
     */
    public Build read(Path folderOrZip, Progress progress) throws InterruptedException {
        return builds.read(folderOrZip, progress);
    }

    /**
     * The same, with some files for which a person has set the rules aside; the release's manifest records it.
     *
     * @param reasons why, by the file's path
     */
    public Build read(Path folderOrZip, Map<String, String> reasons, Progress progress) throws InterruptedException {
        return builds.read(folderOrZip, reasons, progress);
    }

    /** Reads what is live and compares; phase: "reading what is live". A plan to be shown, and then given to {@link #deploy}. */
    public SitePlan plan(Build build, Live.Reading reading, Progress progress) throws InterruptedException {
        return planner.plan(build, reading, progress);
    }

    /**
     * Makes the plan's release live. Phases: "old files", "new files", "changed files", "pages", "entries",
     * "stored check", "manifest", "invalidation".
     * Where it fails or is interrupted, the {@link dev.pilothouse.core.Refused} tells how many files are stored and whether
     * visitors see anything of it; planning and deploying again does what is missing.
     *
     * @param permit from the gate
     */
    public Deployed deploy(SitePlan plan, Permit permit, Progress progress) {
        return deploy(plan, "", permit, progress);
    }

    /** As the other, with what the person says of it; at most a thousand characters are kept. */
    public Deployed deploy(SitePlan plan, String note, Permit permit, Progress progress) {
        return deployment.run(plan, new Cause(note, Optional.empty()), permit, progress);
    }

    /**
     * Waits for the invalidation, deletes the removed pages, and fetches the changed pages as a visitor. Phases:
     * "invalidation", "removed pages", "verify". May be interrupted and repeated without harm.
     *
     * @param permit the one that the deploy passed with
     */
    public Verified follow(Deployed deployed, Permit permit, Progress progress) {
        return deployment.follow(deployed, permit, progress);
    }

    /**
     * The site's history, newest first; two requests for each release and two more. Phase: "reading releases".
     *
     * @param most how many at most
     */
    public Releases releases(int most, Progress progress) throws InterruptedException {
        return past.releases(most, progress);
    }

    /** The releases that became live since then, newest first, a hundred at most: one request for each and two more. */
    public List<Release> releasedSince(Instant from) {
        return past.since(from);
    }

    /** The whole record of the live release; empty where nothing was released yet. Two requests. */
    public Optional<Manifest> live() {
        int live = site.pointer().release();
        return live == 0 ? Optional.empty() : Optional.of(past.manifest(live));
    }

    /** The whole record of one release: its files, with SHA-256, size and headers. */
    public Manifest manifest(int release) {
        return past.manifest(release);
    }

    /** What two releases differ in, file by file: two requests. */
    public Compared compare(int from, int to) {
        return past.compare(from, to);
    }

    /**
     * The lines in which a text file differs, as {@code diff -u} writes them; reads the file's bytes of both releases.
     *
     * @param difference one of {@link Compared#files}; refused where it is no text, more than 1 MB, or not kept any more
     */
    public List<String> lines(Difference difference) {
        return past.lines(difference);
    }

    /** Writes a kept release as a .zip, every file checked against its SHA-256; whole or not at all. Phase: "downloading". */
    public void download(int release, Path zip, Progress progress) throws InterruptedException {
        past.download(release, zip, progress);
    }

    /** Keeps a release whole for good, however old it is. */
    public void pin(int release, Permit permit) {
        history.pin(release, person, clock.instant(), permit);
    }

    /** Takes {@link #pin} back. */
    public void unpin(int release, Permit permit) {
        history.unpin(release, permit);
    }

    /**
     * Reads what bringing a release back would change, and whether all of it is still kept; see the checks of its plan. Phases:
     * "reading what is live", "looking at kept files".
     */
    public RollbackPlan planRollback(int release, Progress progress) throws InterruptedException {
        return new RollbackReader(site, objects, live, settings).plan(release, progress);
    }

    /**
     * Brings a release back by copies inside the bucket, entries last, as a release of its own; phases and failures as of
     * {@link #deploy}. {@link #follow} comes after it.
     *
     * @param note what the person says of it; may be empty
     * @param permit from the gate
     */
    public Deployed rollback(RollbackPlan plan, String note, Permit permit, Progress progress) {
        Cause cause = new Cause(note, Optional.of(plan.target()));
        return deployment.run(plan.plan(), cause, permit, progress);
    }

    /**
     * Finds the old files that no kept release names, as {@link SiteSettings#keep} says, and previews that have expired.
     * Phases: "reading releases", "reading previews".
     */
    public CollectPlan planCollection(Progress progress) throws InterruptedException {
        return new CollectReader(site, history, objects, settings.keep(), clock).plan(previews, progress);
    }

    /**
     * Deletes what the plan says, each object only if it still is what Pilothouse has put there, and nothing where anything
     * was deployed since. Phases: "old files", "kept objects", "removing previews". There is no way
     * back.
     *
     * @param permit from the gate
     */
    public Collected collect(CollectPlan plan, Permit permit, Progress progress) throws InterruptedException {
        Collector collector = new Collector(site, history, objects, person, clock);
        return new Collecting(site, collector, previews, person, clock).run(plan, permit, progress);
    }
}
