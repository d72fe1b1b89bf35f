package dev.pilothouse.feature.site.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostFilesTest {
    private static final long SEED = 20261126;
    private static final List<String> PIECES = List.of(
            "/*",
            "/a/:b",
            "https://x.example/*",
            "Cache-Control: no-store",
            "! Cache-Control",
            "#",
            ":",
            "!",
            "301",
            "200!",
            "404",
            "Country=de",
            "id=:id",
            " ",
            "\t",
            "\r",
            "\n",
            "\n",
            "\u0000",
            "ü",
            "=",
            "/old",
            "/new/:splat",
            "999");

    @Test
    void headersStandBelowTheirPathAndAllPathsThatFitAddTheirs() {
        HeadersFile file = HeadersFile.parse("""
            # for everything
            /*
              X-Frame-Options: DENY
              cache-control: max-age=0
              Cache-Control:must-revalidate

            /assets/*
              ! cache-control
              Cache-Control: public, max-age=31536000, immutable
              Link: <https://cdn.example/a.css>; rel=preload
            /empty
            """);
        assertThat(file.unread()).isEmpty();
        assertThat(file.rules()).hasSize(2);
        assertThat(file.of("index.html"))
                .containsExactly(
                        entry("cache-control", "max-age=0, must-revalidate"), entry("x-frame-options", "DENY"));
        assertThat(file.of("assets/app.js"))
                .containsExactly(
                        entry("cache-control", "public, max-age=31536000, immutable"),
                        entry("link", "<https://cdn.example/a.css>; rel=preload"),
                        entry("x-frame-options", "DENY"));
    }

    @Test
    void whatIsForAnotherAddressOrSaysNothingIsToldByItsLine() {
        HeadersFile file = HeadersFile.parse("""
            X-Lost: no path yet
            https://other.example/*
              X-Robots-Tag: noindex
            /a
              no header
              X-Empty:
              X-Good: 1
            """);
        assertThat(file.unread()).extracting(Unread::line).containsExactly(1, 2, 3, 5, 6);
        assertThat(file.of("a")).containsExactly(entry("x-good", "1"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/old /new | MOVED | -",
                "/old /new 301 | MOVED | 301",
                "/old/* https://acme.example/:splat 302! # moved | MOVED | 302",
                "/* /index.html 200 | FALLBACK | 200",
                "/app/* /app.html 200 | REWRITE | 200",
                "/api/* https://api.acme.example/:splat 200 | PROXY | 200",
                "/* /404.html 404 | ERROR | 404",
                "/shop id=:id /shop/:id 301 | CONDITIONAL | 301",
                "/ /de 302 Country=de,at Language=de | CONDITIONAL | 302"
            })
    void aRedirectIsReadWithWhatItMeans(String line, Redirect.Kind kind, String status) {
        RedirectsFile file = RedirectsFile.parse("# old addresses\n\n" + line + "\n");
        assertThat(file.unread()).isEmpty();
        Redirect redirect = file.redirects().getFirst();
        assertThat(redirect.line()).isEqualTo(3);
        assertThat(redirect.kind()).isEqualTo(kind);
        assertThat(redirect.status().map(String::valueOf).orElse("-")).isEqualTo(status);
        assertThat(redirect.forced()).isEqualTo(line.contains("!"));
    }

    @ParameterizedTest
    @CsvSource({"/old", "old /new", "/old new", "/old /new 301 somewhere", "/old 301"})
    void aLineThatIsNoneIsTold(String line) {
        RedirectsFile file = RedirectsFile.parse(line);
        assertThat(file.redirects()).isEmpty();
        assertThat(file.unread()).containsExactly(new Unread(1));
    }

    @Test
    void theFirstRewriteOfEverythingIsTheFallback() {
        assertThat(RedirectsFile.parse("/a /b\n/* /app.html 200\n/* /index.html 200")
                        .fallback())
                .hasValue("app.html");
        assertThat(RedirectsFile.parse("/* / 200").fallback()).hasValue("index.html");
        assertThat(RedirectsFile.parse("/* /index.html").fallback()).isEqualTo(Optional.empty());
    }

    @Test
    void whateverStandsThereIsEitherReadOrTold() {
        Random random = new Random(SEED);
        for (int n = 0; n < 5_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(30); pieces > 0; pieces--) {
                text.append(PIECES.get(random.nextInt(PIECES.size()))).append(random.nextBoolean() ? " " : "");
            }
            check(text.toString());
            check(random.ints(random.nextInt(60), 0, 0x500)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining()));
        }
    }

    private static void check(String text) {
        long lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .count();
        RedirectsFile redirects = RedirectsFile.parse(text);
        assertThat((long) redirects.redirects().size() + redirects.unread().size())
                .as(text)
                .isEqualTo(lines);
        HeadersFile headers = HeadersFile.parse(text);
        long read =
                headers.rules().stream().mapToLong(rule -> rule.lines().size()).sum();
        assertThat(read + headers.unread().size()).as(text).isLessThanOrEqualTo(lines);
        headers.of("a/index.html").values().forEach(value -> assertThat(value).isNotBlank());
    }
}
