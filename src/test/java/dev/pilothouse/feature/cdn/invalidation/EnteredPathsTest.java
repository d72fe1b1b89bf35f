package dev.pilothouse.feature.cdn.invalidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnteredPathsTest {
    private static final List<String> DOMAINS = List.of("shop.acme.example", "d2xkq7rstuvwx.cloudfront.net");

    /** What CloudFront takes: Developer Guide, "Invalidation paths"; RFC 3986 for what may stand bare. */
    private static final Pattern VALID = Pattern.compile("/(?:%[0-9A-Fa-f]{2}|[!$&-)+-;=?@A-Z_a-z])*\\*?");

    @ParameterizedTest
    @CsvSource({
        "/index.html, /index.html",
        "/products/*, /products/*",
        "/*, /*",
        "/, /",
        "/a?b=c, /a?b=c",
        "/caf\u00e9, /caf%C3%A9",
        "/a%20b, /a%20b",
        "/~a, /%7Ea",
        "https://shop.acme.example/a, /a",
        "https://SHOP.acme.example, /",
        "http://d2xkq7rstuvwx.cloudfront.net/a?b, /a?b",
        "shop.acme.example/a, /a"
    })
    void aPathIsSentAsCloudFrontWantsIt(String typed, String sent) {
        assertThat(EnteredPaths.of(typed, DOMAINS, false).paths()).containsExactly(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "index.html, begin with a slash",
        "/a*b, stand last",
        "/a**, stand last",
        "/a#b, never reaches the edge",
        "#promo-2026, is a cache tag",
        "/100%, two digits",
        "/%zz, two digits",
        "https://other.example/a, not a domain",
        "https://:/a, not a domain"
    })
    void whatCantBeSentIsToldWhileItIsTyped(String typed, String problem) {
        EnteredPaths entered = EnteredPaths.of("/fine " + typed, DOMAINS, false);
        assertThat(entered.problem())
                .hasValueSatisfying(words -> assertThat(words).contains(problem));
        assertThat(entered.paths()).isEmpty();
        assertThat(entered.remarks()).isEmpty();
    }

    @Test
    void aPathNamedTwiceIsSentOnce() {
        EnteredPaths entered = EnteredPaths.of("/a\n/b  /a\n", DOMAINS, false);
        assertThat(entered.paths()).containsExactly("/a", "/b");
        assertThat(entered.remarks()).singleElement().asString().contains("/a is named twice");
    }

    @Test
    void aPathBelowAWildcardIsPointedOut() {
        assertThat(EnteredPaths.of("/products/* /products/a", DOMAINS, false).remarks())
                .singleElement()
                .asString()
                .contains("/products/a is covered by /products/*");
    }

    @Test
    void everythingIsSaidToBeEverything() {
        assertThat(EnteredPaths.of("/*", DOMAINS, false).remarks())
                .singleElement()
                .asString()
                .contains("everything");
    }

    @Test
    void whateverIsTypedIsEitherRefusedInWordsOrWellFormedAndStaysAsItIs() {
        Random random = new Random(20261125);
        String alphabet = "/a*%2#?~ \u00e9\u4e16.:[]{}\\^`\"<>|&=+;,!@$'()-_\t\nhtps:shop.acme.example";
        int sent = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder(random.nextInt(4) == 0 ? "" : "/");
            random.ints(random.nextInt(12), 0, alphabet.length()).forEach(at -> typed.append(alphabet.charAt(at)));
            EnteredPaths entered = EnteredPaths.of(typed.toString(), DOMAINS, false);
            assertThat(entered.paths())
                    .as("<%s>", typed)
                    .doesNotHaveDuplicates()
                    .allSatisfy(path -> assertThat(path).matches(VALID));
            assertThat(entered.paths().isEmpty())
                    .as("<%s>", typed)
                    .isEqualTo(entered.problem().isPresent() || typed.toString().isBlank());
            EnteredPaths again = EnteredPaths.of(String.join(" ", entered.paths()), DOMAINS, false);
            assertThat(again.paths()).isEqualTo(entered.paths());
            sent += entered.paths().size();
        }
        assertThat(sent).as("enough of them were well-formed").isGreaterThan(1000);
    }

    @Test
    void whereTheDistributionKeepsCacheTagsTheyStandAmongThePaths() {
        EnteredPaths entered = EnteredPaths.of("/a/* #product:tv #50%*", DOMAINS, true);
        assertThat(entered.paths()).containsExactly("/a/*", "#product:tv", "#50%*");
        assertThat(entered.remarks()).isEmpty();
        assertThat(EnteredPaths.of("#a,b", DOMAINS, true).problem().orElseThrow())
                .contains("is no cache tag");
        assertThat(EnteredPaths.of("#" + "a".repeat(257), DOMAINS, true).problem())
                .isPresent();
        assertThat(EnteredPaths.of("#", DOMAINS, true).problem()).isPresent();
    }
}
