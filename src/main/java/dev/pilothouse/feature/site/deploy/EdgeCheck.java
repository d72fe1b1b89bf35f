package dev.pilothouse.feature.site.deploy;

import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.aws.Visitor;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Web;
import dev.pilothouse.core.work.Backoff;
import dev.pilothouse.core.work.Parallel;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.plan.InvalidationPaths;
import dev.pilothouse.feature.site.rules.Headers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Fetches files as a visitor does and compares bytes, status and headers with the build. */
final class EdgeCheck implements AutoCloseable {
    private static final int AT_ONCE = 16;
    private static final int TRIES = 5;
    private static final int OK = 200;
    private static final int MOVED = 301;
    private static final Set<String> COMPARED = Set.of(Headers.CONTENT_TYPE, Headers.CONTENT_ENCODING);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private final URI address;
    private final String rootObject;
    private final Visitor visitor;
    private final Visitor staying;

    EdgeCheck(URI address, String rootObject, TimeLimits limits, Web web) {
        this.address = address;
        this.rootObject = rootObject;
        this.visitor = new Visitor(HttpClient.Redirect.NORMAL, limits, web);
        this.staying = new Visitor(HttpClient.Redirect.NEVER, limits, web);
    }

    List<Seen> seen(List<LocalFile> files, Progress progress) throws InterruptedException {
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
            Visitor.Answer answer = (file.redirect().isPresent() ? staying : visitor).get(location(file));
            return new Seen(
                    file.path(),
                    file.isHtml(),
                    answer.status(),
                    answer.header("x-cache").orElse(""),
                    file.redirect()
                            .map(location -> sentElsewhere(location, answer))
                            .orElseGet(() -> difference(file, answer)),
                    file.redirect().isPresent() ? Optional.empty() : note(file, answer));
        } catch (IOException e) {
            Optional<String> why = Optional.of(Text.tr("{0} does not answer", address.getHost()));
            return new Seen(file.path(), file.isHtml(), 0, "", why, Optional.empty());
        }
    }

    // S3 tells the location as it was stored; a server on the way may put its own name before it.
    private static Optional<String> sentElsewhere(String location, Visitor.Answer answer) {
        String got = answer.header("location").orElse("");
        return answer.status() == MOVED && (got.equals(location) || location.startsWith("/") && got.endsWith(location))
                ? Optional.empty()
                : Optional.of(Text.tr(
                        "visitors get status {0} instead of being sent to {1}",
                        String.valueOf(answer.status()), location));
    }

    private static Optional<String> difference(LocalFile file, Visitor.Answer answer) {
        if (answer.status() != OK) {
            return Optional.of(Text.tr("visitors get status {0}", String.valueOf(answer.status())));
        }
        String stored = file.headers().get(Headers.CONTENT_ENCODING).orElse("");
        if (!isContent(file, answer)) {
            return Optional.of(Text.tr("visitors get other content than was built"));
        }
        if (answer.sha256().equals(file.sha256())
                && !got(answer, Headers.CONTENT_ENCODING).equals(stored)) {
            return Optional.of(Text.tr(
                    "visitors get it with the Content-Encoding “{0}” instead of “{1}”: browsers can’t read it",
                    got(answer, Headers.CONTENT_ENCODING), stored));
        }
        String type = answer.header("content-type").orElse("");
        return type.equals(file.contentType())
                ? Optional.empty()
                : Optional.of(Text.tr("visitors get it as {0} instead of {1}", type, file.contentType()));
    }

    // As it is stored; or packed otherwise, or unpacked on the way, if only browsers make the same of it.
    private static boolean isContent(LocalFile file, Visitor.Answer answer) {
        String browsers = answer.unpacked().orElseGet(answer::sha256);
        return answer.sha256().equals(file.sha256())
                || browsers.equals(file.asBuilt().sha256());
    }

    // A response headers policy may set them on purpose.
    private static Optional<String> note(LocalFile file, Visitor.Answer answer) {
        List<String> others = file.headers().values().entrySet().stream()
                .filter(header -> !COMPARED.contains(header.getKey()))
                .filter(header -> !got(answer, header.getKey()).equals(header.getValue()))
                .map(header -> Text.tr(
                        "{0} is “{1}” at the edge, “{2}” in the bucket",
                        header.getKey(), got(answer, header.getKey()), header.getValue()))
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", others));
    }

    private static String got(Visitor.Answer answer, String header) {
        return answer.header(header.toLowerCase(Locale.ROOT)).orElse("");
    }

    private URI location(LocalFile file) {
        String path = file.path().equals(rootObject) ? "" : InvalidationPaths.encoded(file.path());
        String base = address.toString();
        return URI.create((base.endsWith("/") ? base : base + "/") + path);
    }

    @Override
    public void close() {
        visitor.close();
        staying.close();
    }
}
