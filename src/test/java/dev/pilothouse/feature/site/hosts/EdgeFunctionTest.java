package dev.pilothouse.feature.site.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/** The function is run as CloudFront would run it, by an interpreter of the same language. */
class EdgeFunctionTest {
    private static final long SEED = 20261126;

    @Test
    void itSendsVisitorsWhereTheFileSays() {
        String code = code("""
            /old /new 301
            /blog/* https://blog.acme.example/:splat 302
            /:year/:name/ /archive/:name-:year.html?from=:year 308
            /app/* /app.html 200
            /quick /it's$1&\\ 307
            /grün /green
            """);
        assertThat(run(code, "/old", "")).isEqualTo("301 /new");
        assertThat(run(
                        code,
                        "/old",
                        "a: {value: '1'}, b: {value: ''}, c: {value: 'x', multiValue: [{value: 'x'}, {value: 'y'}]}"))
                .isEqualTo("301 /new?a=1&b&c=x&c=y");
        assertThat(run(code, "/older", "")).isEqualTo("/older");
        assertThat(run(code, "/blog/a/b", "")).isEqualTo("302 https://blog.acme.example/a/b");
        assertThat(run(code, "/2026/party/", "x: {value: '1'}")).isEqualTo("308 /archive/party-2026.html?from=2026");
        assertThat(run(code, "/app/cart/7", "")).isEqualTo("/app.html");
        assertThat(run(code, "/quick", "")).isEqualTo("307 /it's$1&\\");
        assertThat(run(code, "/gr%C3%BCn", ""))
                .as("a line without a status, as an object of S3 does")
                .isEqualTo("301 /green");
    }

    @Test
    void ofAFileThatIsThereItIsSilentUnlessForced() {
        RedirectsFile file =
                RedirectsFile.parse("/about /team\n/news /blog 301!\n/* /index.html 200\n/a /b 302 Country=de");
        assertThat(EdgeFunction.code(file, Set.of("about.html", "news.html")))
                .hasValueSatisfying(
                        code -> assertThat(code).contains("\\/news").doesNotContain("about", "index.html", "'/b'"));
        assertThat(EdgeFunction.code(RedirectsFile.parse("/* /index.html 200"), Set.of()))
                .isEmpty();
    }

    @Test
    void whateverStandsInTheFileTheFunctionRunsAndOnlyDoesThat() {
        Random random = new Random(SEED);
        List<String> pieces =
                List.of("a", "/", "*", ":b", "'", "\\", "$1", "/;", "`", "ü", "\u2028", "\"", "]", "(", "?", "<", "&");
        for (int n = 0; n < 150; n++) {
            String line = "/" + text(random, pieces) + " /" + text(random, pieces) + " 301";
            String code = EdgeFunction.code(RedirectsFile.parse(line), Set.of()).orElseThrow();
            assertThat(run(code, "/nothing-of-that-name-7", ""))
                    .as("seed %d, try %d: %s", SEED, n, line)
                    .matches("/nothing-of-that-name-7|301 /.*");
        }
    }

    private static String code(String redirects) {
        return EdgeFunction.code(RedirectsFile.parse(redirects), Set.of()).orElseThrow();
    }

    private static String text(Random random, List<String> pieces) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(6); left > 0; left--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    /** The status and place that it answers, or the path that it passes on. */
    private static String run(String code, String uri, String query) {
        try (Context js = Context.enter()) {
            js.setOptimizationLevel(-1);
            js.setLanguageVersion(Context.VERSION_ES6);
            Scriptable scope = js.initStandardObjects();
            js.evaluateString(scope, code, "function", 1, null);
            String call = """
                var answer = handler({request: {uri: '%s', querystring: {%s}}});
                answer.statusCode ? answer.statusCode + ' ' + answer.headers.location.value : answer.uri
                """.formatted(uri, query);
            return Context.toString(js.evaluateString(scope, call, "call", 1, null));
        }
    }
}
