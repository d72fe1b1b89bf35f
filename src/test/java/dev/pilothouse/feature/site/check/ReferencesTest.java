package dev.pilothouse.feature.site.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.site.Sites;
import dev.pilothouse.feature.site.build.BuildReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
    private static final Set<String> BUILD = Set.of(
            "index.html",
            "docs/index.html",
            "docs/a.html",
            "docs/b c.png",
            "app.js",
            "docs/app.js",
            "css/site.css",
            "css/font.woff2",
            "100%.png",
            "a+b.png",
            "日本.png");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src=/app.js></script>",
                "<script src='app.js?v=1#x'></script>",
                "<script src='../app.js'></script>",
                "<script src='./../docs/app.js'></script>",
                "<link rel=stylesheet href='/css/site.css'>",
                "<img src='b%20c.png'>",
                "<img src='b c.png'>",
                "<img src='/100%.png'>",
                "<img src='/100%25.png'>",
                "<img src='/a+b.png'>",
                "<img src='/日本.png'>",
                "<img srcset='b%20c.png 1x, /a+b.png 2x'>",
                "<a href='a.html#part'>a</a>",
                "<a href='/docs/'>folder</a>",
                "<iframe src='/docs/'></iframe>",
                "<a href='/products/7'>an application's own</a>",
                "<a href='#part'>here</a>",
                "<script src='https://cdn.example/x.js'></script>",
                "<script src='//cdn.example/x.js'></script>",
                "<img src='data:image/png;base64,AAAA'>",
                "<img src='{{image}}.png'>",
                "<a href='mailto:a@b.example'>mail</a>",
                "<base href='/'><script src='app.js'></script>",
                "<base href='https://cdn.example/'><script src='gone.js'></script>",
                "<style>a { background: url('/css/font.woff2') }</style>",
                "<link rel=canonical href='/gone.html'>",
                "<!-- <script src='gone.js'></script> -->",
                "<script>'<img src=gone.png>'</script>",
                "not html at all"
            })
    void aPageThatNamesWhatIsThereIsWhole(String html) {
        assertThat(broken("docs/a.html", "text/html; charset=utf-8", "<meta charset=utf-8>" + html))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src='gone.js'></script>",
                "<script type=module src='/gone.js'></script>",
                "<link rel='shortcut icon' href='gone.js'>",
                "<link rel=modulepreload href='gone.js'>",
                "<img src='gone.js'>",
                "<img srcset='b%20c.png 1x, gone.js 2x'>",
                "<video poster='gone.js'></video>",
                "<object data='gone.js'></object>",
                "<a href='gone.js'>a</a>",
                "<svg><use href='gone.js#x'/></svg>",
                "<p style='background: url(gone.js)'>",
                "<style>@import 'gone.js';</style>",
                "<base href='/css/'><script src='gone.js'></script>",
                "<SCRIPT SRC=gone.js>"
            })
    void aPageThatNamesWhatIsNotThereIsTold(String html) {
        assertThat(broken("docs/a.html", "text/html", html)).singleElement().satisfies(broken -> {
            assertThat(broken.in()).isEqualTo("docs/a.html");
            assertThat(broken.reference()).contains("gone.js");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@font-face { src: url(font.woff2) format('woff2'), url( 'font.woff2?#iefix' ) }",
                "@import 'site.css'; @import url(\"site.css\") screen;",
                "a { background: URL(/app.js) }",
                "a { background: url(data:image/svg+xml;utf8,<svg>) }",
                "a { background: url(\\66 ont.woff2) }",
                "/* url(gone.png) */ a::after { content: 'url(gone.png)' }",
                "a { filter: url(#blur) }",
                "a { content: '\\' url(gone.png)' }",
                "a { background: url("
            })
    void aStyleSheetThatNamesWhatIsThereIsWhole(String css) {
        assertThat(broken("css/site.css", "text/css; charset=utf-8", css)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a { background: url(gone.png) }",
                "a { background: url( \"gone.png\" ) }",
                "@import 'gone.png';",
                "@IMPORT url(gone.png);",
                "a{}/**/b{background:url(../css/gone.png?x)}",
                "a { background: url(g\\6f ne.png) }"
            })
    void aStyleSheetThatNamesWhatIsNotThereIsTold(String css) {
        assertThat(broken("css/site.css", "text/css", css)).hasSize(1);
    }

    @Test
    void otherFilesAreNotLookedAtAndOfOneFileTwentyAreTold() {
        assertThat(broken("app.js", "text/javascript", "<img src='gone.png'>")).isEmpty();
        StringBuilder many = new StringBuilder();
        for (int n = 0; n < 100; n++) {
            many.append("<img src='gone").append(n).append(".png'>");
        }
        assertThat(broken("index.html", "text/html", many.toString())).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5.18.2", "5.21.0"})
    void aBuildNobodyHereWroteIsWhole(String version) throws Exception {
        Path site = Path.of("target/sites/swagger-ui-" + version, "META-INF/resources/webjars/swagger-ui", version);
        assumeTrue(Files.isDirectory(site));
        assertThat(new BuildReader(Sites.plain()).read(site, Progress.NONE).broken())
                .isEmpty();
    }

    private static List<References.Broken> broken(String path, String type, String text) {
        return References.broken(path, type, text.getBytes(StandardCharsets.UTF_8), BUILD::contains);
    }

    @Test
    void manifestsNameFilesToo() {
        assertThat(manifest("docs/site.webmanifest", """
            {"name": "a.png", "icons": [{"src": "b%20c.png"}, {"src": "/gone.png"}, {"sizes": "any"}],
             "screenshots": [{"src": "shot.png"}], "shortcuts": [{"icons": [{"src": "https://cdn.example/x.png"}]}]}
            """)).containsExactly("/gone.png", "shot.png");
        assertThat(manifest("asset-manifest.json", """
            {"files": {"main.js": "/app.js", "main.css": "css/gone.css", "cdn": "https://cdn.example/x.js"}}
            """)).containsExactly("/css/gone.css");
        assertThat(manifest("assets/manifest.json", """
            {"main.ts": {"file": "app.js", "src": "main.ts", "css": ["css/gone.css"]}, "name": {"file": "other"}}
            """)).containsExactly("/css/gone.css");
        assertThat(manifest("manifest.json", "no JSON")).isEmpty();
        assertThat(manifest("manifest.json", "[1]")).isEmpty();
        assertThat(manifest("data.json", "{\"icons\": [{\"src\": \"gone.png\"}]}"))
                .isEmpty();
    }

    private static List<String> manifest(String path, String json) {
        String type = path.endsWith("webmanifest") ? "application/manifest+json" : "application/json";
        return References.broken(path, type, json.getBytes(StandardCharsets.UTF_8), BUILD::contains).stream()
                .map(References.Broken::reference)
                .toList();
    }
}
