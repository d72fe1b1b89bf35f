package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.hosts.HeadersFile;
import dev.pilothouse.feature.site.hosts.HostFiles;
import dev.pilothouse.feature.site.hosts.RedirectsFile;
import dev.pilothouse.feature.site.hosts.Unread;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a build tells other hosts to do, and what of it S3 and CloudFront can do. */
final class HostChecks {
    private final HostFiles hosts;
    private final RedirectChecks redirects;

    HostChecks(Build build, SiteSettings settings, Serving serving) {
        this.redirects = new RedirectChecks(build, settings, serving);
        this.hosts = build.traits().hosts();
    }

    Stream<Check> all() {
        return Stream.concat(
                hosts.headers().stream().flatMap(this::headers),
                hosts.redirects().stream()
                        .flatMap(file -> Stream.concat(
                                redirects.all(file), unread(RedirectsFile.NAME, file.unread()).stream())));
    }

    private Stream<Check> headers(HeadersFile file) {
        List<HeadersFile.Rule> rules = file.rules();
        long kept = rules.stream()
                .flatMap(rule -> rule.lines().stream())
                .filter(HostChecks::isKept)
                .count();
        List<String> left = rules.stream()
                .flatMap(rule -> rule.lines().stream()
                        .filter(line -> line.value().isPresent() && !isKept(line))
                        .map(line -> needed(rule, line)))
                .distinct()
                .toList();
        Check told = Check.fine(Text.tr(
                "{0,choice,0#nothing|1#1 line|1<{0} lines} of _headers {0,choice,0#is|1#is|1<are} stored with the"
                        + " files; the file itself is not published",
                kept));
        return Stream.of(
                        Optional.of(told),
                        Check.some(
                                left,
                                Verdict.WARNS,
                                "{0,choice,1#1 header|1<{0} headers} of _headers can’t be stored in S3, and visitors go"
                                        + " without",
                                left.size()),
                        unread(HeadersFile.NAME, file.unread()))
                .flatMap(Optional::stream);
    }

    private static boolean isKept(HeadersFile.Line line) {
        return Headers.named(line.name()).isPresent()
                && line.value().filter(Headers::isValue).isPresent();
    }

    // A policy goes with a behaviour, so that one for some paths needs a behaviour for them (CloudFront Developer
    // Guide,
    // "Add or remove HTTP headers in CloudFront responses"). Values may be secret, as passwords are.
    private static String needed(HeadersFile.Rule rule, HeadersFile.Line line) {
        String path = rule.path().text();
        if (line.name().equalsIgnoreCase("Basic-Auth")) {
            return Text.tr("{0} on {1}: needs a CloudFront function that asks for the password", line.name(), path);
        }
        if (Headers.named(line.name()).isPresent()) {
            return Text.tr("{0} on {1}: its value is not ASCII, or longer than 1,024 characters", line.name(), path);
        }
        return rule.path().isAll()
                ? Text.tr("{0}: needs a response headers policy of the distribution", line.name())
                : Text.tr(
                        "{0} on {1}: needs a behaviour for that path with a response headers policy, or a CloudFront"
                                + " function",
                        line.name(), path);
    }

    private static Optional<Check> unread(String file, List<Unread> unread) {
        List<String> lines = unread.stream()
                .map(line -> Text.tr("line {0}", String.valueOf(line.line())))
                .toList();
        return Check.some(
                lines,
                Verdict.WARNS,
                "{0,choice,1#1 line|1<{0} lines} of {1} can’t be understood, or {0,choice,1#is|1<are} for another"
                        + " address",
                lines.size(),
                file);
    }
}
