package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.release.PreviewGateway;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Reads which previews there are: a listing, and of each the beginning of its record. Thread-safe. */
final class PreviewReader {
    private static final int AT_ONCE = 32;
    private final PreviewGateway gateway;
    private final SiteSettings settings;

    PreviewReader(PreviewGateway gateway, SiteSettings settings) {
        this.gateway = gateway;
        this.settings = settings;
    }

    /** All, newest first. Phase: "reading previews". */
    List<Preview> all(Progress progress) throws InterruptedException {
        List<String> names = gateway.names();
        progress.phase("reading previews", names.size(), 0);
        Queue<Preview> all = new ConcurrentLinkedQueue<>();
        Parallel.<String, InterruptedException>each(AT_ONCE, names, name -> {
            gateway.head(name).map(release -> Preview.of(release, settings)).ifPresent(all::add);
            progress.add(1, 0);
        });
        return all.stream()
                .sorted(Comparator.comparing(
                                (Preview preview) -> preview.release().when())
                        .reversed()
                        .thenComparing(Preview::name))
                .toList();
    }
}
