package dev.pilothouse.feature.site.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileRulesTest {
    private static FileRules rules(HeaderRule... rules) {
        return new FileRules(new SiteSettings(
                "acme-shop-site",
                "",
                ".pilothouse/",
                Optional.empty(),
                Optional.empty(),
                "index.html",
                List.of("404.html"),
                List.of(rules)));
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, text/html; charset=utf-8",
        "a/b.JS, text/javascript; charset=utf-8",
        "worker.mjs, text/javascript; charset=utf-8",
        "app.js.map, application/json",
        "style.css, text/css; charset=utf-8",
        "data.json, application/json",
        "sitemap.xml, application/xml; charset=utf-8",
        "robots.txt, text/plain; charset=utf-8",
        "site.webmanifest, application/manifest+json",
        "hero.avif, image/avif",
        "hero.webp, image/webp",
        "font.woff2, font/woff2",
        "game.wasm, application/wasm",
        "favicon.ico, image/vnd.microsoft.icon",
        "logo.svg, image/svg+xml",
        "photo.tiff, image/tiff",
        "brochure.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "LICENSE, text/plain; charset=utf-8",
        "data.unknown-type, application/octet-stream",
        "a?b#c.png, image/png"
    })
    void aContentTypeIsWhatBrowsersExpect(String path, String type) {
        assertThat(rules().contentType(path)).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "index.html|ENTRY|no-cache",
                "404.html|ENTRY|no-cache",
                "sw.js|ENTRY|no-cache",
                "app/site.webmanifest|ENTRY|no-cache",
                "products/index.html|PAGE|no-cache",
                "app.9f31c2ab.js|HASHED|public, max-age=31536000, immutable",
                "logo.png|OTHER|public, max-age=3600"
            })
    void cacheControlGoesByKind(String path, FileKind kind, String cacheControl) {
        assertThat(rules().kind(path)).isEqualTo(kind);
        assertThat(rules().cacheControl(path)).isEqualTo(cacheControl);
    }

    @Test
    void theFirstRuleThatFitsWins() {
        FileRules rules = rules(
                new HeaderRule("docs/**", "max-age=60"),
                new HeaderRule("**.{pdf,zip}", "max-age=7"),
                new HeaderRule("*.txt", "no-store"));

        assertThat(rules.cacheControl("docs/a/b.pdf")).isEqualTo("max-age=60");
        assertThat(rules.headerRule("docs/a/b.pdf", Headers.CACHE_CONTROL))
                .map(HeaderRule::pattern)
                .hasValue("docs/**");
        assertThat(rules.headerRule("files/robots.txt", Headers.CACHE_CONTROL)).isEmpty();
        assertThat(rules.cacheControl("files/b.zip")).isEqualTo("max-age=7");
        assertThat(rules.cacheControl("robots.txt")).isEqualTo("no-store");
        assertThat(rules.cacheControl("files/robots.txt")).isEqualTo("public, max-age=3600");
    }

    @Test
    void forEachHeaderTheFirstRuleWinsThatSetsIt() {
        FileRules rules = rules(
                new HeaderRule("de/**", Map.of("Content-Language", "de", "x-amz-meta-a", "1"), Optional.empty()),
                new HeaderRule("**", Map.of("Content-Language", "en", "x-amz-meta-b", "2"), Optional.empty()),
                new HeaderRule("**", Map.of("x-amz-meta-a", "3", "Cache-Control", "no-store"), Optional.empty()));

        assertThat(rules.headers("de/logo.png", 5).values())
                .containsExactly(
                        entry("Cache-Control", "no-store"),
                        entry("Content-Language", "de"),
                        entry("Content-Type", "image/png"),
                        entry("x-amz-meta-a", "1"),
                        entry("x-amz-meta-b", "2"));
        assertThat(rules.headers("logo.png", 5).metadata()).containsOnly(entry("a", "3"), entry("b", "2"));
        assertThat(rules.headers("logo.png", 5).metadataSize()).isEqualTo(4);
    }

    @Test
    void aFileWithoutAnExtensionIsAPageWhereARuleSaysSo() {
        FileRules rules = rules(new HeaderRule("about", Map.of("Content-Type", "text/html"), Optional.empty()));
        assertThat(rules.kind("about")).isEqualTo(FileKind.PAGE);
        assertThat(rules.cacheControl("about")).isEqualTo("no-cache");
        assertThat(rules.kind("team")).isEqualTo(FileKind.OTHER);
    }

    @Test
    void filesAreCompressedOnRequestFromASizeOnAndNotWhereAnEarlierRuleSaysThatTheyAre() {
        FileRules rules = rules(
                new HeaderRule("packed/**", Map.of("Content-Encoding", "br"), Optional.empty()),
                new HeaderRule("large/**", Map.of(), Optional.of(new Compression(Encoding.GZIP, 5_000))),
                new HeaderRule("**.js", Map.of(), Optional.of(new Compression(Encoding.GZIP, 100))),
                new HeaderRule("**", Map.of("Content-Encoding", "zstd"), Optional.empty()));

        assertThat(rules.compression("packed/a.js", 9_000)).isEmpty();
        assertThat(rules.headers("packed/a.js", 9_000).get("Content-Encoding")).hasValue("br");
        assertThat(rules.compression("large/a.js", 9_000).orElseThrow().atLeast())
                .isEqualTo(5_000);
        assertThat(rules.compression("large/a.js", 4_999).orElseThrow().atLeast())
                .isEqualTo(100);
        assertThat(rules.headers("large/a.js", 4_999).get("Content-Encoding")).isEmpty();
        assertThat(rules.compression("a.js", 99)).isEmpty();
        assertThat(rules.headers("a.js", 99).get("Content-Encoding")).hasValue("zstd");
        assertThat(rules.compression("a.js", Compression.LARGEST + 1)).isEmpty();
    }

    @Test
    void aBraceLeftOpenIsRefused() {
        assertThatThrownBy(() -> new HeaderRule("*.{pdf", "no-store")).isInstanceOf(IllegalArgumentException.class);
    }
}
