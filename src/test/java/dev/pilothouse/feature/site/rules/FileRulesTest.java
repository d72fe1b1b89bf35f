package dev.pilothouse.feature.site.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
        assertThat(rules.headerRule("docs/a/b.pdf"))
                .map(HeaderRule::cacheControl)
                .hasValue("max-age=60");
        assertThat(rules.headerRule("files/robots.txt")).isEmpty();
        assertThat(rules.cacheControl("files/b.zip")).isEqualTo("max-age=7");
        assertThat(rules.cacheControl("robots.txt")).isEqualTo("no-store");
        assertThat(rules.cacheControl("files/robots.txt")).isEqualTo("public, max-age=3600");
    }

    @Test
    void aBraceLeftOpenIsRefused() {
        assertThatThrownBy(() -> new HeaderRule("*.{pdf", "no-store")).isInstanceOf(IllegalArgumentException.class);
    }
}
