package dev.pilothouse.feature.site.preview;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Retries;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.release.Condition;
import dev.pilothouse.feature.site.release.Holding;
import dev.pilothouse.feature.site.release.Manifest;
import dev.pilothouse.feature.site.release.PreviewGateway;
import dev.pilothouse.feature.site.release.PreviewMark;
import dev.pilothouse.feature.site.release.SiteGateway;
import dev.pilothouse.feature.site.release.StoredFile;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Deletes previews under the lock: first their records say that they go, then each file that a record proves to be
 * Pilothouse's goes if it still is that, then the record. Thread-safe.
 */
final class Remover {
    private static final int AT_ONCE = 32;
    private final AwsClients clients;
    private final SiteSettings settings;
    private final PreviewGateway gateway;
    private final Holding holding;
    private final Permit permit;

    Remover(AwsClients clients, SiteSettings settings, PreviewGateway gateway, Holding holding, Permit permit) {
        this.clients = clients;
        this.settings = settings;
        this.gateway = gateway;
        this.holding = holding;
        this.permit = permit;
    }

    /** Phase: "removing previews". Names of which there is no record are passed over. */
    PreviewRemoved remove(Collection<String> names, Progress progress) throws InterruptedException {
        List<String> gone = new ArrayList<>();
        List<StoredFile> deleted = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (String name : names) {
            Optional<PreviewGateway.Recorded> recorded = gateway.read(name);
            if (recorded.isPresent()) {
                Taken taken = take(name, recorded.get(), progress);
                gone.add(name);
                deleted.addAll(taken.deleted());
                taken.left().forEach(path -> left.add(name + "/" + path));
            }
        }
        return new PreviewRemoved(
                gone,
                deleted.size(),
                deleted.stream().mapToLong(StoredFile::size).sum(),
                left);
    }

    private record Taken(Collection<StoredFile> deleted, Collection<String> left) {}

    private Taken take(String name, PreviewGateway.Recorded recorded, Progress progress) throws InterruptedException {
        String etag = going(name, recorded);
        SiteGateway own = new SiteGateway(clients, settings.preview(name));
        Folder folder = new FolderReader(gateway, own, name).read(Optional.of(recorded.manifest()));
        Queue<String> left = new ConcurrentLinkedQueue<>(folder.foreign());
        Queue<StoredFile> deleted = new ConcurrentLinkedQueue<>();
        progress.phase("removing previews", folder.ours().size(), 0);
        Parallel.<StoredFile, InterruptedException>each(AT_ONCE, folder.ours().values(), file -> {
            if (Retries.of(() -> own.delete(file, permit))) {
                deleted.add(file);
            } else {
                left.add(file.path());
            }
            progress.add(1, file.size());
            holding.renew();
        });
        gateway.forget(name, etag, permit);
        return new Taken(deleted, left.stream().sorted().toList());
    }

    // From here on nobody promotes it.
    private String going(String name, PreviewGateway.Recorded recorded) {
        if (recorded.mark().state() == PreviewMark.State.GOING) {
            return recorded.etag();
        }
        Manifest going = recorded.manifest().marked(recorded.mark().in(PreviewMark.State.GOING));
        return gateway.write(name, going, new Condition.Still(recorded.etag()), permit)
                .orElseThrow(() -> Refused.notDone(
                        Text.tr("Somebody has changed the preview “{0}” meanwhile.", name),
                        Text.tr("Look at the previews again.")));
    }
}
