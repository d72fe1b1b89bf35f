package dev.pilothouse.feature.site.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.feature.site.build.LocalFile;
import dev.pilothouse.feature.site.build.Original;
import dev.pilothouse.feature.site.build.Traits;
import dev.pilothouse.feature.site.hosts.HeadersFile;
import dev.pilothouse.feature.site.hosts.HostFiles;
import dev.pilothouse.feature.site.hosts.RedirectsFile;
import dev.pilothouse.feature.site.rules.FileKind;
import dev.pilothouse.feature.site.rules.Headers;
import dev.pilothouse.feature.site.rules.SiteSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HostChecksTest {
    private static final Serving WEBSITE = Serving.by(Serving.Way.WEBSITE);

    @Test
    void whatS3KeepsOfHeadersIsCountedAndTheRestNamedWithWhatItNeeds() {
        List<Check> checks = checks("""
            /*
              Cache-Control: no-cache
              X-Frame-Options: DENY
              x-amz-meta-desk: sales
            /admin/*
              Basic-Auth: ann:secret
              X-Robots-Tag: noindex
              Content-Language: ü
            strange
            """, "");
        assertThat(checks)
                .containsExactly(
                        Check.fine("2 lines of _headers are stored with the files; the file itself is not published"),
                        Check.warns(
                                "4 headers of _headers can’t be stored in S3, and visitors go without",
                                List.of(
                                        "X-Frame-Options: needs a response headers policy of the distribution",
                                        "Basic-Auth on /admin/*: needs a CloudFront function that asks for the"
                                                + " password",
                                        "X-Robots-Tag on /admin/*: needs a behaviour for that path with a response"
                                                + " headers policy, or a CloudFront function",
                                        "Content-Language on /admin/*: its value is not ASCII, or longer than 1,024"
                                                + " characters")),
                        Check.warns(
                                "1 line of _headers can’t be understood, or is for another address",
                                List.of("line 9")));
        assertThat(checks.toString()).as("a password").doesNotContain("secret");
    }

    @Test
    void redirectsAreNamedWithWhatTheyNeed() {
        assertThat(checks("", """
            /old/* /new/:splat 301
            /app/* /app.html 200
            /api/* https://api.acme.example/:splat 200
            /gone /404.html 404
            / /de 302 Country=de
            /* /index.html 200
            what
            """))
                .containsExactly(
                        Check.fine("nothing of _headers is stored with the files; the file itself is not published"),
                        new Check(
                                Check.Verdict.WARNS,
                                "5 lines of _redirects have no effect: a release holds files, which send nobody"
                                        + " elsewhere",
                                List.of(
                                        "/old/* → /new/:splat: needs a CloudFront function on viewer request",
                                        "/app/* → /app.html, status 200: needs a CloudFront function that changes the"
                                                + " path on viewer request",
                                        "/api/* → https://api.acme.example/:splat, status 200: needs an origin of its"
                                                + " own and a behaviour for that path",
                                        "/gone → /404.html, status 404: needs an error response of the distribution",
                                        "/ → /de, only where Country=de: needs a CloudFront function that looks at the"
                                                + " request"),
                                Optional.of(Check.Offer.COPY_FUNCTION)),
                        Check.warns(
                                "1 line of _redirects can’t be understood, or is for another address",
                                List.of("line 7")));
    }

    @Test
    void withoutADistributionTheyAreNamedWithWhatABucketsWebsiteCanDo() {
        assertThat(checks("", """
            /old/* /new/:splat 301
            /gone /404.html 404
            /app/* /app.html 200
            """, false))
                .contains(Check.warns(
                        "3 lines of _redirects have no effect: a release holds files, which send nobody elsewhere",
                        List.of(
                                "/old/* → /new/:splat: needs a redirection rule in the bucket’s website configuration",
                                "/gone → /404.html: needs to be the error document of the bucket’s website",
                                "/app/* → /app.html: a bucket’s website can’t do that; it needs a distribution")));
    }

    @Test
    void aFileThatIsNotWhatARuleCallsItBlocksAndACompressedOneIsTold() {
        LocalFile packed = new LocalFile(
                "data.csv",
                1_000,
                "ab".repeat(32),
                List.of(),
                Headers.of("text/csv", "no-cache").with(Headers.CONTENT_ENCODING, "gzip"),
                FileKind.OTHER,
                Optional.of(new Original(9_000, "cd".repeat(32))));
        Build build = new Build(
                Path.of("dist"),
                false,
                List.of(packed),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new Traits(HostFiles.NONE, false, List.of("app.js")));
        assertThat(new HeaderChecks(build).all())
                .containsExactly(
                        Check.blocks(
                                "1 file would be called gzip by a rule and is not: no browser could read it",
                                List.of("app.js")),
                        Check.fine("1 file is stored compressed, 1.0 kB instead of 9.0 kB: visitors get it so whether"
                                + " they ask for it or not"));
    }

    @Test
    void aTypeThatBrowsersRefuseAndBrotliForEverybodyWarn() {
        LocalFile script = new LocalFile(
                "app.js",
                1,
                "ab".repeat(32),
                List.of(),
                Headers.of("text/plain", "no-cache").with(Headers.CONTENT_ENCODING, "br"),
                FileKind.OTHER,
                Optional.of(new Original(9, "cd".repeat(32))));
        Build build = new Build(Path.of("dist"), false, List.of(script), List.of(), List.of());
        assertThat(new HeaderChecks(build).all())
                .contains(
                        Check.warns(
                                "1 file has another type by the rules than by its name: browsers may refuse it",
                                List.of("app.js: text/plain instead of text/javascript; charset=utf-8")),
                        Check.warns(
                                "1 file is stored in Brotli alone: visitors without https, and programs that don’t know"
                                        + " it, can’t read it",
                                List.of("app.js")));
    }

    @Test
    void moreMetadataThanS3TakesBlocks() {
        Headers much = Headers.of("image/png", "no-cache");
        for (int n = 0; n < 3; n++) {
            much = much.with("x-amz-meta-n" + n, "x".repeat(700));
        }
        LocalFile file = new LocalFile("a.png", 1, "ab".repeat(32), List.of(), much, FileKind.OTHER, Optional.empty());
        Build build = new Build(Path.of("dist"), false, List.of(file), List.of(), List.of());
        assertThat(new HeaderChecks(build).all())
                .containsExactly(Check.blocks(
                        "1 file has more than 2 KB of user metadata by the rules, which S3 refuses", List.of("a.png")));
    }

    @Test
    void whatAnObjectCanDoIsMadeWhereVisitorsComeByTheWebsiteAndElsewhereNamedWithTheReason() {
        String redirects = """
            /old /new/
            /docs/ https://docs.acme.example/ 301
            /sale /spring 302
            /shop/* /:splat 301
            /shop/cart /basket 301
            /index.html /start 301!
            /old /elsewhere
            /.pilothouse/live.json /nowhere
            """ + "/long /" + "x".repeat(2048) + "\n";
        SiteSettings settings = settings(true);
        LocalFile page = new LocalFile(
                "index.html", 1, "ab".repeat(32), List.of(), "text/html; charset=utf-8", "no-cache", FileKind.ENTRY);
        Build build = build("", redirects).with(List.of(page));
        Build whole = new RedirectObjects(build, settings, WEBSITE).whole();
        assertThat(whole.files())
                .extracting(LocalFile::path, LocalFile::redirect)
                .containsExactly(
                        tuple("docs/index.html", Optional.of("https://docs.acme.example/")),
                        tuple("index.html", Optional.empty()),
                        tuple("old", Optional.of("/new/")));
        assertThat(new RedirectObjects(whole, settings, WEBSITE).whole()).isEqualTo(whole);
        List<Check> checks = new HostChecks(whole, settings, WEBSITE).all().toList();
        assertThat(checks)
                .contains(
                        Check.fine("2 lines of _redirects become objects that send visitors on, with status 301"),
                        Check.fine("4 lines of _redirects name no status and mean 301, as at Netlify, which browsers"
                                + " remember; Cloudflare would send 302"));
        assertThat(checks.getLast().text())
                .isEqualTo("7 lines of _redirects have no effect: an object of the bucket’s website can’t do that");
        assertThat(checks.getLast().details())
                .contains(
                        "/sale → /spring: needs a CloudFront function on viewer request; an object answers with status"
                                + " 301 and no other",
                        "/shop/cart → /basket: needs a CloudFront function on viewer request; a line before it is for"
                                + " that path",
                        "/index.html → /start: needs a CloudFront function on viewer request; there is a file of that"
                                + " path");
        assertThat(new HostChecks(build, settings, Serving.by(Serving.Way.REST))
                        .all()
                        .toList()
                        .getLast()
                        .text())
                .isEqualTo("9 lines of _redirects have no effect: the distribution asks the bucket’s REST endpoint,"
                        + " where objects send nobody elsewhere, and not its website endpoint");
    }

    private static SiteSettings settings(boolean distribution) {
        return new SiteSettings(
                "shop",
                "",
                ".pilothouse/",
                Optional.of("E2X").filter(id -> distribution),
                Optional.empty(),
                "index.html",
                List.of(),
                List.of());
    }

    private static List<Check> checks(String headers, String redirects) {
        return checks(headers, redirects, true);
    }

    private static List<Check> checks(String headers, String redirects, boolean distribution) {
        return new HostChecks(build(headers, redirects), settings(distribution), Serving.UNKNOWN)
                .all()
                .toList();
    }

    private static Build build(String headers, String redirects) {
        HostFiles hosts =
                new HostFiles(Optional.of(HeadersFile.parse(headers)), Optional.of(RedirectsFile.parse(redirects)));
        return new Build(
                Path.of("dist"),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                new Traits(hosts, false, List.of()));
    }
}
