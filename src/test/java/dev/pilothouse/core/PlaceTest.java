package dev.pilothouse.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
    @Test
    void isWrittenAsAnAddress() {
        assertThat(new Place("logs", "/aws/lambda/checkout", Map.of("request", "a b", "from", "1+1")))
                .hasToString("pilothouse:logs/%2Faws%2Flambda%2Fcheckout?from=1%2B1&request=a%20b");
        assertThat(Place.of("site")).hasToString("pilothouse:site");
    }

    @Test
    void whatWasWrittenIsReadBack() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int n = 0; n < 5_000; n++) {
            Map<String, String> arguments = new TreeMap<>();
            for (int argument = random.nextInt(4); argument > 0; argument--) {
                arguments.put(text(random), text(random));
            }
            Place place = new Place("p" + text(random), text(random), arguments);
            assertThat(Place.parse(place.toString())).as("seed %s", seed).isEqualTo(place);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "site",
                "https://example.org/",
                "pilothouse:",
                "pilothouse:?a=b",
                "pilothouse:/x",
                "pilot house:x",
                "pilothouse:logs/%zz",
                "pilothouse:logs?a=%f"
            })
    void anyOtherTextIsRefusedInWords(String text) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> Place.parse(text))
                .satisfies(refused ->
                        assertThat(refused.fault().what()).isEqualTo("“" + text + "” is not a place in Pilothouse."));
    }

    // Surrogate halves have no UTF-8, so that no address can hold them.
    private static String text(Random random) {
        String likely = "abc/?&=%+# :;'\"{}\\|é€😀\u0000\n";
        int[] points = random.ints(random.nextInt(8), 0, likely.codePointCount(0, likely.length()))
                .map(index -> likely.codePointAt(likely.offsetByCodePoints(0, index)))
                .toArray();
        return new String(points, 0, points.length);
    }
}
