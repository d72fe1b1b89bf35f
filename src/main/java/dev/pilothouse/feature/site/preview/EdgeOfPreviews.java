package dev.pilothouse.feature.site.preview;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.cloudfront.Invalidations;
import dev.pilothouse.core.Sha256;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.List;
import java.util.Optional;

/** What the distribution still holds of previews that were replaced or removed. Blocking; thread-safe. */
final class EdgeOfPreviews {
    private final AwsClients clients;
    private final SiteSettings settings;

    EdgeOfPreviews(AwsClients clients, SiteSettings settings) {
        this.clients = clients;
        this.settings = settings;
    }

    /**
     * Has it forget them, by a wildcard each, which CloudFront counts as one path.
     *
     * @param reference the same for the same cause, so that asking twice is one invalidation
     * @return the invalidation's id; empty without a distribution
     */
    Optional<String> forget(String reference, List<String> names, Permit permit) throws InterruptedException {
        if (invalidations().isEmpty()) {
            return Optional.empty();
        }
        List<String> paths = names.stream()
                .map(name -> "/" + settings.previews().prefix() + name + "/*")
                .toList();
        // The CDN pane reads from it where an invalidation came from.
        String once = "preview " + reference + "-" + Sha256.hex(String.join("\n", paths));
        return Optional.of(invalidations().get().create(once, paths, permit).id());
    }

    void await(String invalidation) throws InterruptedException {
        invalidations().orElseThrow().await(invalidation);
    }

    private Optional<Invalidations> invalidations() {
        return settings.distribution().map(id -> new Invalidations(clients, id));
    }
}
