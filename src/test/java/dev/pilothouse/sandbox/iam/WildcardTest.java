package dev.pilothouse.sandbox.iam;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class WildcardTest {
    private static final long SEED = Long.getLong("seed", 20261123);

    @Test
    void aPatternMatchesWhatTheSameRegularExpressionMatches() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < 20_000; i++) {
            String pattern = text(random, "ab*?.\n");
            String text = text(random, "ab.\n");
            boolean expected = java.util.regex.Pattern.compile(
                            pattern.replace(".", "\\.").replace("*", ".*").replace("?", "."),
                            java.util.regex.Pattern.DOTALL)
                    .matcher(text)
                    .matches();
            assertThat(Wildcard.matches(pattern, text))
                    .as("seed %s: '%s' against '%s'", SEED, pattern, text)
                    .isEqualTo(expected);
        }
    }

    @Test
    void manyStarsTakeNoLongTime() {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> Wildcard.matches("*a".repeat(200) + "b", "a".repeat(5000)));
    }

    private static String text(SplittableRandom random, String alphabet) {
        return random.ints(random.nextInt(0, 8), 0, alphabet.length())
                .mapToObj(index -> String.valueOf(alphabet.charAt(index)))
                .collect(Collectors.joining());
    }
}
