package dev.pilothouse.feature.site.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.aws.cloudfront.Behaviour;
import dev.pilothouse.aws.cloudfront.Caching;
import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.aws.cloudfront.Distribution.ErrorPage;
import dev.pilothouse.aws.cloudfront.Origin;
import dev.pilothouse.feature.site.Sites;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.Traits;
import dev.pilothouse.feature.site.check.References;
import dev.pilothouse.feature.site.hosts.HostFiles;
import dev.pilothouse.feature.site.hosts.RedirectsFile;
import dev.pilothouse.feature.site.plan.Check.Verdict;
import dev.pilothouse.feature.site.rules.Budget;
import dev.pilothouse.feature.site.rules.Expected;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FallbackTest {
    private static final SiteSettings DECLARED =
            Sites.distributed().expecting(new Expected(Budget.NONE, Optional.of("index.html")));
    private static final ErrorPage BY_403 = new ErrorPage(403, Optional.of("/index.html"), 200, 10);
    private static final ErrorPage BY_404 = new ErrorPage(404, Optional.of("/index.html"), 200, 10);

    @Test
    void nobodyIsAskedWhereNothingWantsOne() {
        assertThat(new Fallback(build(false, ""), Sites.distributed()).matters())
                .isFalse();
        assertThat(new Fallback(build(true, "", "about.html"), Sites.distributed()).matters())
                .as("more than one page")
                .isFalse();
        assertThat(new Fallback(build(false, ""), DECLARED).matters()).isTrue();
    }

    @Test
    void whatTheWorkspaceDeclaresIsComparedWithWhatTheDistributionDoes() {
        assertThat(checks(DECLARED, build(false, ""), false, BY_403, BY_404))
                .containsExactly(Check.fine("paths without a file answer index.html"));
        assertThat(checks(DECLARED, build(false, ""), false, BY_404))
                .containsExactly(Check.warns(
                        "paths without a file answer index.html for status 404 only: S3 says 404 where the"
                                + " distribution may list the bucket, else 403",
                        List.of("403: the origin’s own words", "404: /index.html with status 200")));
        assertThat(checks(
                        DECLARED,
                        build(false, ""),
                        false,
                        new ErrorPage(403, Optional.of("/404.html"), 404, 10),
                        new ErrorPage(404, Optional.of("/index.html"), 404, 10)))
                .containsExactly(Check.warns(
                        "the workspace wants a fallback, but the distribution does not answer paths without a file by"
                                + " index.html",
                        List.of("403: /404.html with status 404", "404: /index.html with status 404")));
        assertThat(new Fallback(build(false, ""), DECLARED).checks(Optional.empty()))
                .extracting(Check::text)
                .containsExactly("whether index.html answers unknown paths can’t be told: your role may not read the"
                        + " distribution");
        assertThat(new Fallback(build(false, ""), Sites.plain().expecting(DECLARED.expected()))
                        .checks(Optional.empty()))
                .extracting(Check::text)
                .containsExactly(
                        "index.html answers unknown paths only as the error document of the bucket’s website, with"
                                + " status 404: a distribution can answer with 200");
    }

    @Test
    void aFunctionOfTheDistributionMayDoItToo() {
        assertThat(checks(DECLARED, build(false, ""), true))
                .extracting(Check::text)
                .containsExactly("whether index.html answers paths without a file can’t be told: a function of the"
                        + " distribution changes paths");
    }

    @Test
    void aPageThatIsNotThereBlocks() {
        SiteSettings other = Sites.distributed().expecting(new Expected(Budget.NONE, Optional.of("app.html")));
        assertThat(checks(other, build(false, ""), false, BY_403, BY_404))
                .containsExactly(
                        Check.blocks("There is no app.html, which is to answer every path without a file.", List.of()));
    }

    @Test
    void anApplicationWithPathsOfItsOwnAndNoFallbackWarns() {
        assertThat(checks(Sites.distributed(), build(true, "", "404.html"), false))
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.verdict()).isEqualTo(Verdict.WARNS);
                    assertThat(check.text())
                            .isEqualTo("this looks like an application with paths of its own, but the distribution does"
                                    + " not answer paths without a file by index.html");
                });
        assertThat(checks(Sites.distributed(), build(false, "/* /index.html 200"), false))
                .extracting(Check::text)
                .containsExactly(
                        "_redirects wants a fallback, but the distribution does not answer paths without a file by"
                                + " index.html");
        assertThat(checks(Sites.distributed(), build(true, ""), false, BY_403, BY_404))
                .extracting(Check::verdict)
                .containsExactly(Verdict.FINE);
    }

    @Test
    void whatAFallbackHidesIsTold() {
        Build build = build(false, "");
        Build broken = new Build(
                build.origin(),
                false,
                build.files(),
                List.of(),
                List.of(),
                List.of(new References.Broken("index.html", "logo.svg"), new References.Broken("404.html", "logo.svg")),
                List.of(),
                Optional.empty());
        List<Check> checks = new Fallback(broken, DECLARED)
                .checks(Optional.of(distribution(
                        List.of(BY_403, BY_404),
                        behaviour("/api/*", "api", false),
                        behaviour("/media/*", "bucket", false),
                        behaviour("*", "bucket", false))));
        assertThat(checks)
                .contains(
                        Check.warns(
                                "1 missing file answers index.html with status 200, so that nobody sees that it is"
                                        + " missing",
                                List.of("logo.svg")),
                        Check.warns(
                                "errors 403, 404 of another path become index.html with status 200, too: error"
                                        + " responses are the whole distribution’s",
                                List.of("/api/*")));
    }

    private static List<Check> checks(SiteSettings settings, Build build, boolean rewrites, ErrorPage... errors) {
        return new Fallback(build, settings)
                .checks(Optional.of(distribution(List.of(errors), behaviour("*", "bucket", rewrites))));
    }

    private static Build build(boolean routed, String redirects, String... more) {
        Build build = PreflightTest.build(Stream.concat(Stream.of("index.html", "app.js"), Stream.of(more))
                .toArray(String[]::new));
        HostFiles hosts = new HostFiles(
                Optional.empty(),
                Optional.of(redirects).filter(text -> !text.isEmpty()).map(RedirectsFile::parse));
        return new Build(
                build.origin(),
                false,
                build.files(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new Traits(hosts, routed, List.of()));
    }

    private static Behaviour behaviour(String pattern, String origin, boolean rewrites) {
        return new Behaviour(
                pattern, origin, List.of("GET", "HEAD"), new Caching.Unread("p", "Not asked for."), rewrites);
    }

    private static Distribution distribution(List<ErrorPage> errors, Behaviour... behaviours) {
        return new Distribution(
                "E2XKQ7RSTUVW",
                Distribution.State.DEPLOYED,
                "",
                new Distribution.Domains(
                        "d111111abcdef8.cloudfront.net", List.of(), new Distribution.Certificate("", "")),
                new Distribution.Delivery("http2", "PriceClass_100", "index.html", Optional.empty()),
                List.of(
                        new Origin.Bucket("bucket", "acme-shop-site", "", true),
                        new Origin.Server("api", Origin.Kind.API, URI.create("https://api.example"), "", false)),
                List.of(behaviours),
                errors);
    }
}
