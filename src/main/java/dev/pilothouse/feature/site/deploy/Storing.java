package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.Phases;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.release.Holding;
import dev.pilothouse.feature.site.release.ObjectsGateway;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Stores a build under another folder of the bucket, in the order of a deploy; nothing goes live. For one build; blocking. */
public final class Storing {
    private final AwsClients clients;
    private final SiteSettings folder;
    private final SitePlan plan;
    private final Account account;

    /** @param folder the site's settings with the other folder as its prefix and address */
    public Storing(AwsClients clients, SiteSettings folder, SitePlan plan) {
        this.clients = clients;
        this.folder = folder;
        this.plan = plan;
        this.account = new Account(0, plan.uploads().size(), Account.Way.UPLOAD);
    }

    /**
     * Phases: "new files", "changed files", "pages", "entries", "stored check".
     *
     * @return what was stored, by path
     */
    public Map<String, StoredFile> store(Holding holding, Permit permit, Progress progress)
            throws InterruptedException {
        SiteGateway site = new SiteGateway(clients, folder);
        Phases phases = Phases.of(plan.changes());
        try (Source source = new Uploader(
                new UploadGateway(clients, folder),
                site,
                new ObjectsGateway(clients, folder),
                Uploader.Opened.of(plan.build()),
                permit)) {
            Stretch stretch = new Stretch(plan.live().stored(), source, holding, account, progress);
            stretch.all(phases);
            new StoredCheck(site).check(stretch.doubtful(phases), stretch.stored(), progress);
            return stretch.stored();
        } catch (IOException e) {
            throw Unreadable.since(plan.build(), e);
        }
    }

    /** How many files are stored so far. */
    public int stored() {
        return account.count();
    }

    /** Fetches files as a visitor does, by their own names; none where nobody knows the address. Phase: "verify". */
    public List<Seen> look(List<LocalFile> files, Progress progress) throws InterruptedException {
        if (folder.address().isEmpty()) {
            return List.of();
        }
        progress.phase("verify", files.size(), 0);
        try (EdgeCheck edge = new EdgeCheck(folder.address().get(), "", clients.limits(), clients.network())) {
            return edge.seen(files, progress);
        }
    }
}
