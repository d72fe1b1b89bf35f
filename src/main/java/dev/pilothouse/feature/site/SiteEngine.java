package dev.pilothouse.feature.site;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.deploy.Deployed;
import dev.pilothouse.feature.site.deploy.Verified;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Live;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.nio.file.Path;

/**
 * From a folder or .zip to a release that visitors get: everything but the window. Every method blocks, can be
 * interrupted, and fails with {@link dev.pilothouse.core.Refused} where the words are its own. Thread-safe.
 */
public final class SiteEngine {
    private final SiteSettings settings;

    private SiteEngine(SiteSettings settings) {
        this.settings = settings;
    }

    /** The engine for a workspace's site; the workspace's section is read, nothing is sent. */
    public static SiteEngine of(AwsClients clients, Session session, Workspace workspace) {
        return new SiteEngine(SiteSettings.of(workspace));
    }

    public SiteSettings settings() {
        return settings;
    }

    /**
     * Reads a build: names, sizes, hashes, and what must not be published. Phases: "looking through the folder",
     * "reading files".
     */
    public Build read(Path folderOrZip, Progress progress) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Reads what is live and compares; phase: "reading what is live". A plan to be shown, and then given to {@link #deploy}. */
    public SitePlan plan(Build build, Live.Reading reading, Progress progress) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes the plan's release live. Phases: "new files", "changed files", "pages", "entries", "manifest", "invalidation".
     * Where it fails or is interrupted, the {@link dev.pilothouse.core.Refused} tells how many files are stored and whether
     * visitors see anything of it; planning and deploying again does what is missing.
     *
     * @param permit from the gate
     */
    public Deployed deploy(SitePlan plan, Permit permit, Progress progress) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /**
     * Waits for the invalidation, deletes the removed pages, and fetches the changed pages as a visitor. Phases:
     * "invalidation", "removed pages", "verify". May be interrupted and repeated without harm.
     *
     * @param permit the one that the deploy passed with
     */
    public Verified follow(Deployed deployed, Permit permit, Progress progress) throws InterruptedException {
        throw new UnsupportedOperationException();
    }
}
