package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.aws.Visitor;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Backoff;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.InvalidationPaths;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Fetches files as a visitor does and compares bytes, status and headers with the build. */
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

    List<Seen> seen(Deployed deployed, Progress progress) throws InterruptedException {
        List<LocalFile> files = Stream.concat(deployed.pages().stream(), deployed.sample().stream())
                .toList();
        Queue<Seen> seen = new ConcurrentLinkedQueue<>();
        Parallel.<LocalFile, InterruptedException>each(AT_ONCE, files, file -> {
            seen.add(check(file));
            progress.add(1, 0);
        });
        return seen.stream().sorted(Comparator.comparing(Seen::path)).toList();
    }

    // An edge far from here may lag behind for a moment.
    private Seen check(LocalFile file) throws InterruptedException {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        for (int attempt = 1; ; attempt++) {
            Seen seen = look(file);
            if (seen.equal() || attempt == TRIES) {
                return seen;
            }
            backoff.pause();
        }
    }

    private Seen look(LocalFile file) throws InterruptedException {
        try {
            Visitor.Answer answer = visitor.get(location(file));
            return new Seen(
                    file.path(),
                    file.isHtml(),
                    answer.status(),
                    answer.header("x-cache").orElse(""),
                    difference(file, answer),
                    note(file, answer));
        } catch (IOException e) {
            Optional<String> why = Optional.of(Text.tr("{0} does not answer", address.getHost()));
            return new Seen(file.path(), file.isHtml(), 0, "", why, Optional.empty());
        }
    }

    private static Optional<String> difference(LocalFile file, Visitor.Answer answer) {
        if (answer.status() != OK) {
            return Optional.of(Text.tr("visitors get status {0}", String.valueOf(answer.status())));
        }
        if (!answer.sha256().equals(file.sha256())) {
            return Optional.of(Text.tr("visitors get other content than was built"));
        }
        String type = answer.header("content-type").orElse("");
        return type.equals(file.contentType())
                ? Optional.empty()
                : Optional.of(Text.tr("visitors get it as {0} instead of {1}", type, file.contentType()));
    }

    // A response headers policy may set it on purpose.
    private static Optional<String> note(LocalFile file, Visitor.Answer answer) {
        String caching = answer.header("cache-control").orElse("");
        return caching.equals(file.cacheControl())
                ? Optional.empty()
                : Optional.of(Text.tr(
                        "Cache-Control is “{0}” at the edge, “{1}” in the bucket", caching, file.cacheControl()));
    }

    private URI location(LocalFile file) {
        String path = file.path().equals(rootObject) ? "" : InvalidationPaths.encoded(file.path());
        String base = address.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + path);
    }

    @Override
    public void close() {
        visitor.close();
    }
}
