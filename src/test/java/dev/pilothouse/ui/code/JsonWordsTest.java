package dev.pilothouse.ui.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jfx.incubator.scene.control.richtext.TextPos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonWordsTest {
    @Test
    void namesTextsNumbersAndWordsAreToldApart() {
        assertThat(told("  \"a \\\" b\" : [ \"x\", -1.5e+3, true ], \"n\": null"))
                .containsExactly(
                        "NAME \"a \\\" b\"", "TEXT \"x\"", "NUMBER -1.5e+3", "WORD true", "NAME \"n\"", "WORD null");
    }

    @Test
    void anyLineIsCutIntoPartsThatFollowOneAnother() {
        long seed = 20261126;
        SplittableRandom random = new SplittableRandom(seed);
        List<String> pieces =
                List.of("\"", "\\", ":", "1", "-", "true", "null", " ", "{", "é", "\u202e", "\ud83d", ",");
        for (int run = 0; run < 2000; run++) {
            String line = Stream.generate(() -> pieces.get(random.nextInt(pieces.size())))
                    .limit(random.nextInt(30))
                    .collect(Collectors.joining());
            int at = 0;
            for (Token token : JsonTokens.of(line)) {
                assertThat(token.from()).as("%s, seed %s", line, seed).isGreaterThanOrEqualTo(at);
                assertThat(token.to()).as("%s, seed %s", line, seed).isGreaterThan(token.from());
                at = token.to();
            }
            assertThat(at).isLessThanOrEqualTo(line.length());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"a": tru}       | 1 | 7 | This is not JSON: Unrecognized token 'tru'.
        {"a": 1          | 1 | 8 | The text ends before everything is closed.
        {"a": 1, "a": 2} | 1 | 9 | This is not JSON: Duplicate Object property "a".
        1 2              | 1 | 3 | Nothing may follow here.
        ''               | 1 | 1 | There is nothing here.
        """)
    void whatIsNoJsonIsToldWithItsPlace(String text, int line, int column, String words) {
        Mark mark = JsonCheck.read(text).wrong().orElseThrow();
        assertThat(mark.words()).isEqualTo(words);
        assertThat(mark.line()).isEqualTo(line);
        assertThat(mark.column()).isBetween(column, column + 4);
    }

    @Test
    void aTextThatIsNestedForEverIsRefused() {
        String bomb = "[".repeat(100_000);
        assertThat(JsonCheck.read(bomb).wrong().orElseThrow().words())
                .isEqualTo("This is nested too deeply, or one value is too long.");
        assertThat(JsonCheck.read("[".repeat(JsonCheck.DEEPEST) + "]".repeat(JsonCheck.DEEPEST))
                        .fitting())
                .isPresent();
    }

    @Test
    void whatIsFoundIsCountedOnceAndInAnyCase() {
        Find found = Find.in(List.of("Aaaa", "", "baab"), "aa");
        assertThat(found.places())
                .containsExactly(new Find.Place(0, 0, 2), new Find.Place(0, 2, 4), new Find.Place(2, 1, 3));
        assertThat(found.from(TextPos.ofLeading(1, 0))).hasValue(2);
        assertThat(found.from(TextPos.ofLeading(2, 2))).hasValue(0);
        assertThat(Find.in(List.of("a"), "").places()).isEmpty();
        assertThat(Find.in(List.of("x".repeat(50_000)), "x").places()).hasSize(Find.MOST);
    }

    private static List<String> told(String line) {
        return JsonTokens.of(line).stream()
                .map(token -> token.kind() + " " + line.substring(token.from(), token.to()))
                .toList();
    }
}
