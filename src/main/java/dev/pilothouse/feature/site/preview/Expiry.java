package dev.pilothouse.feature.site.preview;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.collect.Collected;
import dev.pilothouse.feature.site.collect.Expired;
import dev.pilothouse.feature.site.collect.ExpiredPreviews;
import dev.pilothouse.feature.site.release.Holding;
import dev.pilothouse.feature.site.release.PreviewGateway;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A site's previews, as collecting old files sees them. Blocking; thread-safe. */
public final class Expiry implements ExpiredPreviews {
    private final AwsClients clients;
    private final SiteSettings settings;
    private final PreviewGateway gateway;
    private final Clock clock;

    public Expiry(AwsClients clients, SiteSettings settings, Clock clock) {
        this.clients = clients;
        this.settings = settings;
        this.gateway = new PreviewGateway(clients, settings);
        this.clock = clock;
    }

    @Override
    public List<Expired> find(Progress progress) throws InterruptedException {
        Instant now = clock.instant();
        return new PreviewReader(gateway, settings)
                .all(progress).stream()
                        .filter(preview -> preview.expired(now))
                        .map(preview -> new Expired(preview.name(), preview.files(), preview.bytes()))
                        .toList();
    }

    @Override
    public Collected remove(Collection<Expired> expired, Holding holding, Permit permit, Progress progress)
            throws InterruptedException {
        List<String> names = expired.stream().map(Expired::name).toList();
        PreviewRemoved gone = new Remover(clients, settings, gateway, holding, permit).remove(names, progress);
        if (gone.files() > 0) {
            new EdgeOfPreviews(clients, settings).forget(UUID.randomUUID().toString(), gone.names(), permit);
        }
        return new Collected(gone.files(), gone.bytes(), gone.left().size());
    }
}
