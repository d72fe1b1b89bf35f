package dev.pilothouse.feature.site.plan;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.hosts.EdgeFunction;
import dev.pilothouse.feature.site.hosts.Redirect;
import dev.pilothouse.feature.site.hosts.RedirectsFile;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What of a build's redirects S3 and CloudFront can do, and what the rest needs. */
final class RedirectChecks {
    private final Build build;
    private final boolean distribution;
    private final Serving serving;
    private final RedirectObjects objects;

    RedirectChecks(Build build, SiteSettings settings, Serving serving) {
        this.build = build;
        this.distribution = settings.distribution().isPresent() || serving.isDistribution();
        this.serving = serving;
        this.objects = new RedirectObjects(build, settings, serving);
    }

    Stream<Check> all(RedirectsFile file) {
        long made = file.redirects().stream().filter(objects::made).count();
        List<String> needed = file.redirects().stream()
                .filter(redirect -> redirect.kind() != Redirect.Kind.FALLBACK && !objects.made(redirect))
                .map(distribution ? this::needed : this::neededOfWebsite)
                .toList();
        Optional<Check.Offer> offer =
                function(build).filter(code -> distribution).map(code -> Check.Offer.COPY_FUNCTION);
        Optional<Check> left = Check.some(
                        needed,
                        Verdict.WARNS,
                        "{0,choice,1#1 line|1<{0} lines} of _redirects {0,choice,1#has|1<have} no effect: {1}",
                        needed.size(),
                        why())
                .map(check -> new Check(check.verdict(), check.text(), check.details(), offer));
        Optional<Check> told = Optional.of(Check.fine(Text.tr(
                        "{0,choice,1#1 line of _redirects becomes an object that sends|1<{0} lines of _redirects become"
                                + " objects that send} visitors on, with status 301",
                        made)))
                .filter(check -> made > 0);
        return Stream.of(told, usual(file, made > 0 || offer.isPresent()), left).flatMap(Optional::stream);
    }

    private static Optional<Check> usual(RedirectsFile file, boolean used) {
        long silent = file.redirects().stream()
                .filter(redirect -> redirect.kind() == Redirect.Kind.MOVED
                        && redirect.status().isEmpty())
                .count();
        return Optional.of(Check.fine(Text.tr(
                        "{0,choice,1#1 line of _redirects names|1<{0} lines of _redirects name} no status and"
                                + " {0,choice,1#means|1<mean} 301, as at Netlify, which browsers remember; Cloudflare"
                                + " would send 302",
                        silent)))
                .filter(check -> used && silent > 0);
    }

    // S3 User Guide, "Website endpoints": the REST endpoint does not heed x-amz-website-redirect-location.
    private String why() {
        return switch (serving.way()) {
            case WEBSITE -> Text.tr("an object of the bucket’s website can’t do that");
            case REST ->
                Text.tr("the distribution asks the bucket’s REST endpoint, where objects send nobody elsewhere, and not"
                        + " its website endpoint");
            case OTHER -> Text.tr("the distribution does not ask this bucket’s website endpoint");
            case UNKNOWN, DISTRIBUTION -> Text.tr("a release holds files, which send nobody elsewhere");
        };
    }

    private String because(Redirect redirect) {
        return objects.obstacle(redirect)
                .filter(why -> serving.isWebsite())
                .map(why -> "; " + why)
                .orElse("");
    }

    /** The function that does what CloudFront can do of it; empty where there is none, or it would be too large. */
    static Optional<String> function(Build build) {
        Set<String> files = build.files().stream().map(LocalFile::path).collect(Collectors.toSet());
        return build.traits()
                .hosts()
                .redirects()
                .flatMap(file -> EdgeFunction.code(file, files))
                .filter(code -> code.getBytes(StandardCharsets.UTF_8).length <= EdgeFunction.MOST);
    }

    private String needed(Redirect redirect) {
        String what = Text.tr("{0} → {1}", redirect.from().text(), redirect.to());
        return switch (redirect.kind()) {
            case MOVED, FALLBACK ->
                Text.tr("{0}: needs a CloudFront function on viewer request{1}", what, because(redirect));
            case REWRITE ->
                Text.tr("{0}, status 200: needs a CloudFront function that changes the path on viewer request", what);
            case PROXY -> Text.tr("{0}, status 200: needs an origin of its own and a behaviour for that path", what);
            case ERROR -> Text.tr("{0}, status 404: needs an error response of the distribution", what);
            case CONDITIONAL ->
                Text.tr(
                        "{0}, only where {1}: needs a CloudFront function that looks at the request",
                        what, String.join(", ", redirect.conditions()));
        };
    }

    // Amazon S3 User Guide, "Configuring a webpage redirect": rules by prefix or error code, and objects that redirect.
    private String neededOfWebsite(Redirect redirect) {
        String what = Text.tr("{0} → {1}", redirect.from().text(), redirect.to());
        return switch (redirect.kind()) {
            case MOVED ->
                serving.isWebsite() || objects.obstacle(redirect).isPresent()
                        ? Text.tr(
                                "{0}: needs a redirection rule in the bucket’s website configuration{1}",
                                what, because(redirect))
                        : Text.tr(
                                "{0}: needs a redirection rule in the bucket’s website configuration, or an object"
                                        + " there with x-amz-website-redirect-location; the workspace does not say that"
                                        + " visitors come by that website",
                                what);
            case ERROR, FALLBACK -> Text.tr("{0}: needs to be the error document of the bucket’s website", what);
            case REWRITE, PROXY, CONDITIONAL ->
                Text.tr("{0}: a bucket’s website can’t do that; it needs a distribution", what);
        };
    }
}
