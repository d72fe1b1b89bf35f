package dev.pilothouse.feature.site;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.BuildReader;
import dev.pilothouse.feature.site.deploy.Cause;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Deployment;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.release.LiveReader;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * From a folder or .zip to a release that visitors get: everything but the window. Every method blocks, can be
 * interrupted, and fails with {@link dev.pilothouse.core.Refused} where the words are its own. Thread-safe.
 */
public final class SiteEngine {
    private final SiteSettings settings;
    private final BuildReader builds;
    private final LiveReader live;
    private final Deployment deployment;

    private SiteEngine(SiteSettings settings, LiveReader live, Deployment deployment) {
        this.settings = settings;
        this.builds = new BuildReader(settings);
        this.live = live;
        this.deployment = deployment;
    }

    /** The engine for a workspace's site; the workspace's section is read, nothing is sent. */
    public static SiteEngine of(AwsClients clients, Session session, Workspace workspace) {
        SiteSettings settings = SiteSettings.of(workspace);
        return new SiteEngine(
                settings,
                new LiveReader(new SiteGateway(clients, settings), settings, session.person()),
                new Deployment(settings, clients, new Faults(), session.person(), Clock.systemUTC()));
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
        progress.phase("reading what is live", 0, 0);
        return SitePlan.between(build, live.read(build, reading, progress), settings);
    }

    /**
     * Makes the plan's release live. Phases: "new files", "changed files", "pages", "entries", "manifest", "invalidation".
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
}
