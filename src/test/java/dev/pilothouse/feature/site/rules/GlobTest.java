package dev.pilothouse.feature.site.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GlobTest {
    private static final long SEED = 20261125;
    private static final int TRIES = 5_000;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "*.json; data.json; true",
                "*.json; api/data.json; false",
                "**.json; api/data.json; true",
                "docs/**; docs/a/b.html; true",
                "docs/**; docs; false",
                "docs/*; docs/a/b.html; false",
                "a?c; abc; true",
                "a?c; a/c; false",
                "a?c; ac; false",
                "**.{pdf,zip}; x/y.zip; true",
                "**.{pdf,zip}; x/y.zipx; false",
                "{a,b}/{c,d}; b/c; true",
                "a.b; axb; false",
                "a[b]+(c); a[b]+(c); true",
                "a,b; a,b; true",
                "a}b; a}b; true",
                "back\\slash; back\\slash; true"
            })
    void aPatternFitsOrNot(String glob, String path, boolean fits) {
        assertThat(Glob.of(glob).matcher(path).matches()).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{a,b", "{a{b}}", "x{", "{{"})
    void anOpenBraceIsNoPattern(String glob) {
        assertThatThrownBy(() -> Glob.of(glob)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyPatternFitsWhatASlowAndPlainMatcherSaysItFits() {
        Random random = new Random(SEED);
        int fitting = 0;
        for (int n = 0; n < TRIES; n++) {
            String glob = text(random, List.of("a", "b", "/", ".", "*", "**", "?", "{a,b}", "{a/,}", "+", "\\"), 6);
            String path = text(random, List.of("a", "b", "/", ".", "+", "\\"), 7);
            if (glob.isEmpty()) {
                continue;
            }
            boolean fits = Glob.of(glob).matcher(path).matches();
            assertThat(fits)
                    .as("seed %d, try %d: %s on %s", SEED, n, glob, path)
                    .isEqualTo(plainly(glob, path));
            fitting += fits ? 1 : 0;
        }
        assertThat(fitting).isGreaterThan(TRIES / 20);
    }

    @Test
    void apartFromItsSignsAPatternIsTheTextItself() {
        Random random = new Random(SEED);
        for (int n = 0; n < TRIES; n++) {
            StringBuilder any = new StringBuilder("x");
            random.ints(10, ' ', 0x250).filter(c -> "*?{".indexOf(c) < 0).forEach(any::appendCodePoint);
            String text = any.toString();
            Pattern pattern = Glob.of(text);
            assertThat(pattern.matcher(text).matches())
                    .as("seed %d: %s", SEED, text)
                    .isTrue();
            assertThat(pattern.matcher(text + "y").matches()).isFalse();
        }
    }

    private static String text(Random random, List<String> pieces, int most) {
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        return text.toString();
    }

    private static boolean plainly(String glob, String path) {
        if (glob.isEmpty()) {
            return path.isEmpty();
        }
        if (glob.startsWith("**")) {
            return anyRest(glob.substring(2), path, path.length());
        }
        if (glob.startsWith("*")) {
            int slash = path.indexOf('/');
            return anyRest(glob.substring(1), path, slash < 0 ? path.length() : slash);
        }
        if (glob.startsWith("{")) {
            int end = glob.indexOf('}');
            for (String choice : glob.substring(1, end).split(",", -1)) {
                if (plainly(choice + glob.substring(end + 1), path)) {
                    return true;
                }
            }
            return false;
        }
        boolean one =
                !path.isEmpty() && (glob.charAt(0) == '?' ? path.charAt(0) != '/' : glob.charAt(0) == path.charAt(0));
        return one && plainly(glob.substring(1), path.substring(1));
    }

    private static boolean anyRest(String glob, String path, int most) {
        for (int at = 0; at <= most; at++) {
            if (plainly(glob, path.substring(at))) {
                return true;
            }
        }
        return false;
    }
}
