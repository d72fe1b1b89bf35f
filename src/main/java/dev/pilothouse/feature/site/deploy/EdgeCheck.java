package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.aws.Visitor;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Backoff;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.InvalidationPaths;
import dev.pilothouse.feature.site.release.Release;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Fetches pages as a visitor does and compares their bytes with the build. */
final class EdgeCheck implements AutoCloseable {
    private static final int AT_ONCE = 16;
    private static final int TRIES = 5;
    private static final int OK = 200;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private final URI address;
    private final String rootObject;
    private final Visitor visitor;

    EdgeCheck(URI address, String rootObject, TimeLimits limits) {
        this.address = address;
        this.rootObject = rootObject;
        this.visitor = new Visitor(HttpClient.Redirect.NORMAL, limits);
    }

    Verified verified(Release release, List<LocalFile> pages, List<String> removed, Progress progress)
            throws InterruptedException {
        Map<String, String> differing = new ConcurrentHashMap<>();
        Parallel.<LocalFile, InterruptedException>each(AT_ONCE, pages, page -> {
            check(page).ifPresent(why -> differing.put(page.path(), why));
            progress.add(1, 0);
        });
        List<Verified.Differing> told = new ArrayList<>();
        differing.forEach((path, why) -> told.add(new Verified.Differing(path, why)));
        told.sort(Comparator.comparing(Verified.Differing::path));
        return new Verified(release, pages.size() - told.size(), told, removed);
    }

    // An edge far from here may lag behind for a moment.
    private Optional<String> check(LocalFile page) throws InterruptedException {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        for (int attempt = 1; ; attempt++) {
            Optional<String> why = difference(page);
            if (why.isEmpty() || attempt == TRIES) {
                return why;
            }
            backoff.pause();
        }
    }

    private Optional<String> difference(LocalFile page) throws InterruptedException {
        try {
            Visitor.Answer answer = visitor.get(location(page));
            if (answer.status() != OK) {
                return Optional.of(Text.tr("visitors get status {0}", String.valueOf(answer.status())));
            }
            return answer.sha256().equals(page.sha256())
                    ? Optional.empty()
                    : Optional.of(Text.tr("visitors get other content than was built"));
        } catch (IOException e) {
            return Optional.of(Text.tr("{0} does not answer", address.getHost()));
        }
    }

    private URI location(LocalFile page) {
        String path = page.path().equals(rootObject) ? "" : InvalidationPaths.encoded(page.path());
        String base = address.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + path);
    }

    @Override
    public void close() {
        visitor.close();
    }
}
