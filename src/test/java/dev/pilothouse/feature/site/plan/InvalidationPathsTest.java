package dev.pilothouse.feature.site.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidationPathsTest {
    private static final long SEED = 20261125;
    private static final int TRIES = 2_000;
    private static final String SIGNS = "abcXYZ019-._~!$&'()*+,;=:@ %#?\"<>[]{}|\\^`éß日🐙";
    // As the sandbox's CloudFront takes them: escaped where RFC 3986 allows no bare character, a star only last.
    private static final Pattern VALID =
            Pattern.compile("/(?:%[0-9A-F]{2}|[\\x21-\\x7e&&[^\"#%*<>?\\[\\\\\\]^`{|}]])*\\*?");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '§',
            delimiter = ';',
            value = {
                "index.html; /,/index.html",
                "about.html; /about.html",
                "products/index.html; /products,/products/,/products/index.html",
                "a/b/index.html; /a/b,/a/b/,/a/b/index.html",
                "myindex.html; /myindex.html",
                "sales*.html; /sales%2A.html",
                "ends-in*; /ends-in%2A",
                "a b.html; /a%20b.html",
                "a+b.html; /a+b.html",
                "100%.html; /100%25.html",
                "%41.html; /%2541.html",
                "what?.html; /what%3F.html",
                "#1.html; /%231.html",
                "grün.html; /gr%C3%BCn.html",
                "🚀.html; /%F0%9F%9A%80.html"
            })
    void aFileIsForgottenUnderEachOfItsNames(String path, String names) {
        assertThat(InvalidationPaths.of(List.of(path), "index.html")).containsExactly(names.split(","));
    }

    @Test
    void upToFifteenPathsAreNamedOneByOneAndCoverNothingElse() {
        each((random, changed) -> {
            Set<String> names = names(changed);
            List<String> paths = InvalidationPaths.of(changed, "index.html");
            if (names.size() <= 15) {
                assertThat(Set.copyOf(paths)).isEqualTo(names);
            } else {
                assertThat(paths).hasSizeLessThanOrEqualTo(15).anyMatch(path -> path.endsWith("/*"));
            }
        });
    }

    @Test
    void everyChangedFileIsCoveredUnderEachOfItsNames() {
        each((random, changed) -> {
            List<String> paths = InvalidationPaths.of(changed, "index.html");
            assertThat(changed).allMatch(path -> InvalidationPaths.cover(paths, path));
            assertThat(names(changed)).allMatch(name -> covered(name, paths));
        });
    }

    @Test
    void everyPathIsOneThatCloudFrontTakesAndReadsBackAsTheFilesName() {
        each((random, changed) -> {
            assertThat(InvalidationPaths.of(changed, "index.html"))
                    .allMatch(path -> VALID.matcher(path).matches());
            for (String path : changed) {
                String encoded = InvalidationPaths.encoded(path);
                assertThat(encoded).doesNotContain("*");
                assertThat(URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
                        .isEqualTo(path);
            }
        });
    }

    @Test
    void aUnionCoversBothAndIsNoLongerThanFifteen() {
        each((random, changed) -> {
            List<String> some = InvalidationPaths.of(changed, "index.html");
            List<String> others = InvalidationPaths.of(paths(random), "index.html");
            List<String> union = InvalidationPaths.union(some, others);
            assertThat(union).hasSizeLessThanOrEqualTo(15);
            assertThat(Stream.concat(some.stream(), others.stream())).allMatch(path -> covered(path, union));
            assertThat(InvalidationPaths.union(some, List.of())).isEqualTo(some);
        });
    }

    private interface Property {
        void holds(Random random, List<String> changed);
    }

    private static void each(Property property) {
        Random random = new Random(SEED);
        for (int n = 0; n < TRIES; n++) {
            List<String> changed = paths(random);
            try {
                property.holds(random, changed);
            } catch (AssertionError e) {
                throw new AssertionError("seed %d, try %d, %s: %s".formatted(SEED, n, changed, e.getMessage()), e);
            }
        }
    }

    private static boolean covered(String path, List<String> by) {
        return by.stream()
                .anyMatch(each ->
                        each.endsWith("*") ? path.startsWith(each.substring(0, each.length() - 1)) : each.equals(path));
    }

    private static Set<String> names(List<String> changed) {
        Set<String> names = new TreeSet<>();
        for (String path : changed) {
            names.add("/" + InvalidationPaths.encoded(path));
            if (path.equals("index.html")) {
                names.add("/");
            } else if (path.endsWith("/index.html")) {
                String folder = "/" + InvalidationPaths.encoded(path.substring(0, path.length() - 11));
                names.add(folder);
                names.add(folder + "/");
            }
        }
        return names;
    }

    private static List<String> paths(Random random) {
        List<String> paths = new ArrayList<>();
        int count = random.nextInt(4) == 0 ? random.nextInt(80) : random.nextInt(8);
        int[] signs = SIGNS.codePoints().toArray();
        for (int n = 0; n < count; n++) {
            StringBuilder path = new StringBuilder();
            for (int folder = random.nextInt(3); folder > 0; folder--) {
                path.append("d").append(random.nextInt(3)).append('/');
            }
            random.ints(random.nextInt(1, 6), 0, signs.length).forEach(at -> path.appendCodePoint(signs[at]));
            paths.add(
                    random.nextInt(3) == 0
                            ? path.substring(0, path.lastIndexOf("/") + 1) + "index.html"
                            : path.toString());
        }
        return paths;
    }
}
