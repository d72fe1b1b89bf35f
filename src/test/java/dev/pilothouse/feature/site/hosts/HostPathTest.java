package dev.pilothouse.feature.site.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostPathTest {
    private static final long SEED = 20261126;

    @ParameterizedTest
    @CsvSource({
        "/*, index.html, true",
        "/, index.html, true",
        "/, about.html, false",
        "/about, about.html, true",
        "/about, about/index.html, true",
        "/about/, about/index.html, true",
        "/about/index.html, about/index.html, true",
        "/assets/*, assets/a/b.js, true",
        "/assets/*, assets.js, false",
        "/*.css, a/b.css, true",
        "/:year/:name, 2026/party.html, true",
        "/:year/:name, party.html, false",
        "/news/:name, news/a/b.html, false",
        "/a.css, abcss, false",
        "/A.css, a.css, false"
    })
    void aPathIsForTheFilesThatAnswerIt(String path, String file, boolean fits) {
        assertThat(new HostPath(path).fits(file)).isEqualTo(fits);
    }

    @Test
    void itDecidesAsARegularExpressionWould() {
        Random random = new Random(SEED);
        for (int n = 0; n < 5_000; n++) {
            String pattern = "/" + text(random, "ab/*:");
            String path = "/" + text(random, "ab/:");
            String regex = Pattern.compile(":[A-Za-z][A-Za-z0-9_]*|\\*|.")
                    .matcher(pattern)
                    .replaceAll(token -> switch (token.group()) {
                        case "*" -> ".*";
                        case String word when word.length() > 1 -> "[^/]+";
                        default -> token.group();
                    });
            assertThat(new HostPath(pattern).matches(path))
                    .as("seed %d, try %d: %s, %s", SEED, n, pattern, path)
                    .isEqualTo(path.matches(regex));
        }
    }

    @Test
    void aHundredStarsCostNoMoreThanTheyAreLong() {
        HostPath hostile = new HostPath("/" + "*a".repeat(100) + "b");
        String path = "/" + "a".repeat(1_000);
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(10), () -> hostile.matches(path)))
                .isFalse();
    }

    private static String text(Random random, String of) {
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(8); n > 0; n--) {
            text.append(of.charAt(random.nextInt(of.length())));
        }
        return text.toString();
    }
}
