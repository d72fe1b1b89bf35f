package dev.pilothouse.feature.site.plan;

import dev.pilothouse.aws.cloudfront.Behaviour;
import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.aws.cloudfront.Distribution.ErrorPage;
import dev.pilothouse.aws.cloudfront.Origin;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.check.References;
import dev.pilothouse.feature.site.hosts.RedirectsFile;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What answers paths that have no file. An application with paths of its own wants its one page there, with status 200; S3
 * behind CloudFront does so by error responses for 403 (what S3 says of a missing file where the distribution may not list the
 * bucket) and 404, which hold for every behaviour of the distribution (CloudFront Developer Guide, "Generate custom error
 * responses").
 */
public final class Fallback {
    private static final List<Integer> MISSING = List.of(403, 404);
    private static final int OK = 200;
    private final Build build;
    private final SiteSettings settings;

    public Fallback(Build build, SiteSettings settings) {
        this.build = build;
        this.settings = settings;
    }

    /** Whether the workspace says so, or the build looks like one that needs it: else nobody has to be asked. */
    public boolean matters() {
        return wanted().isPresent();
    }

    // What the workspace says, or the build's _redirects, or else the one page of an application.
    private Optional<String> wanted() {
        return settings.expected()
                .fallback()
                .or(() -> build.traits().hosts().redirects().flatMap(RedirectsFile::fallback))
                .or(() -> Optional.of(settings.rootObject()).filter(page -> looksRouted()));
    }

    private boolean looksRouted() {
        long pages = build.files().stream()
                .filter(LocalFile::isHtml)
                .filter(page -> !settings.errorPages().contains(page.path()))
                .count();
        return build.traits().routed() && pages == 1;
    }

    /**
     * What is to be told.
     *
     * @param distribution what the site goes through; empty where there is none, or it may not be read
     */
    public List<Check> checks(Optional<Distribution> distribution) {
        String page = wanted().orElseThrow();
        if (build.files().stream().noneMatch(file -> file.path().equals(page))) {
            return List.of(Check.blocks(
                    Text.tr("There is no {0}, which is to answer every path without a file.", page), List.of()));
        }
        return distribution.map(read -> compared(page, read)).orElseGet(() -> List.of(unknown(page)));
    }

    private Check unknown(String page) {
        return Check.warns(
                settings.distribution().isPresent()
                        ? Text.tr(
                                "whether {0} answers unknown paths can’t be told: your role may not read the"
                                        + " distribution",
                                page)
                        : Text.tr(
                                "{0} answers unknown paths only as the error document of the bucket’s website, with"
                                        + " status 404: a distribution can answer with 200",
                                page),
                List.of());
    }

    private List<Check> compared(String page, Distribution distribution) {
        List<Integer> fitting = MISSING.stream()
                .filter(code -> answers(page, code, distribution))
                .toList();
        List<Check> checks = new ArrayList<>();
        checks.add(verdict(page, fitting, distribution));
        if (!fitting.isEmpty()) {
            hidden(page).ifPresent(checks::add);
            others(page, fitting, distribution).ifPresent(checks::add);
        }
        return checks;
    }

    private static boolean answers(String page, int code, Distribution distribution) {
        return distribution.errorPages().stream()
                .filter(error -> error.code() == code)
                .anyMatch(error -> error.page().equals(Optional.of("/" + page)) && error.shown() == OK);
    }

    private Check verdict(String page, List<Integer> fitting, Distribution distribution) {
        if (fitting.equals(MISSING)) {
            return Check.fine(Text.tr("paths without a file answer {0}", page));
        }
        List<String> now = MISSING.stream().map(code -> now(code, distribution)).toList();
        if (fitting.isEmpty() && distribution.behaviours().getLast().rewrites()) {
            return Check.warns(
                    Text.tr(
                            "whether {0} answers paths without a file can’t be told: a function of the distribution"
                                    + " changes paths",
                            page),
                    now);
        }
        return Check.warns(
                fitting.isEmpty()
                        ? Text.tr("{0}, but the distribution does not answer paths without a file by {1}", why(), page)
                        : Text.tr(
                                "paths without a file answer {0} for status {1} only: S3 says 404 where the"
                                        + " distribution may list the bucket, else 403",
                                page, String.valueOf(fitting.getFirst())),
                now);
    }

    private String why() {
        if (settings.expected().fallback().isPresent()) {
            return Text.tr("the workspace wants a fallback");
        }
        return build.traits()
                        .hosts()
                        .redirects()
                        .flatMap(RedirectsFile::fallback)
                        .isPresent()
                ? Text.tr("_redirects wants a fallback")
                : Text.tr("this looks like an application with paths of its own");
    }

    private static String now(int code, Distribution distribution) {
        return distribution.errorPages().stream()
                .filter(error -> error.code() == code)
                .findFirst()
                .map(Fallback::words)
                .orElseGet(() -> Text.tr("{0}: the origin’s own words", String.valueOf(code)));
    }

    private static String words(ErrorPage error) {
        String code = String.valueOf(error.code());
        String shown = String.valueOf(error.shown());
        return error.page()
                .map(page -> Text.tr("{0}: {1} with status {2}", code, page, shown))
                .orElseGet(() -> Text.tr("{0}: the origin’s own words with status {1}", code, shown));
    }

    private Optional<Check> hidden(String page) {
        List<String> broken = build.broken().stream()
                .map(References.Broken::reference)
                .distinct()
                .toList();
        return Check.some(
                broken,
                Verdict.WARNS,
                "{0,choice,1#1 missing file answers|1<{0} missing files answer} {1} with status 200, so that nobody"
                        + " sees that {0,choice,1#it is|1<they are} missing",
                broken.size(),
                page);
    }

    // An error of an API comes to its callers as a page that is fine.
    private static Optional<Check> others(String page, List<Integer> fitting, Distribution distribution) {
        Stream<Behaviour> others = distribution.behaviours().stream()
                .filter(behaviour -> !behaviour.isDefault())
                .filter(behaviour -> distribution
                        .origin(behaviour.origin())
                        .filter(origin -> !(origin instanceof Origin.Bucket))
                        .isPresent());
        List<String> patterns = others.map(Behaviour::pattern).toList();
        return Check.some(
                patterns,
                Verdict.WARNS,
                "errors {1} of {0,choice,1#another path|1<{0} other paths} become {2} with status 200, too: error"
                        + " responses are the whole distribution’s",
                patterns.size(),
                String.join(", ", fitting.stream().map(String::valueOf).toList()),
                page);
    }
}
