package dev.pilothouse.feature.logs.errors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {
    private static final List<String> WORDS =
            List.of("Carts", "order", "not", "found", "ConditionalCheckFailedException", "for", "in", "user");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ConditionalCheckFailedException on Carts cart#4410 | ConditionalCheckFailedException on Carts"
                        + " cart#‹n›",
                "took 1,204.5 ms at 10.0.0.1:443                   | took ‹n› ms at ‹n›",
                "request 7f0c1d2e-1a2b-4c3d-8e4f-0123456789ab gone  | request ‹id› gone",
                "token 9f86d081884c7d65 at 0x7fff                   | token ‹hex› at ‹hex›",
                "key JKJaXmPLvHcESHA91x is bad                      | key ‹id› is bad",
                "{\"level\":\"ERROR\",\"message\":\"order 7 failed\"} | order ‹n› failed",
                "{\"errorType\":\"TypeError\",\"errorMessage\":\"x is 5\"} | TypeError: x is ‹n›"
            })
    void numbersIdsAndHexAreTakenOut(String line, String shape) {
        assertThat(Shape.of(line).text()).isEqualTo(shape);
    }

    /** Whatever numbers and ids stand in a sentence, its shape is the same; another sentence has another one. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatSaysTheSameHasOneShape(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            List<Integer> words =
                    random.ints(1 + random.nextInt(6), 0, WORDS.size()).boxed().toList();
            List<Integer> kinds = words.stream().map(word -> random.nextInt(5)).toList();
            Shape one = Shape.of(sentence(random, words, kinds));
            Shape same = Shape.of(sentence(random, words, kinds));
            Shape other = Shape.of(sentence(random, words, kinds) + " otherwise");
            assertThat(one).isEqualTo(same).isNotEqualTo(other);
            assertThat(Shape.of(one.text())).isEqualTo(one);
            assertThat(one.text()).doesNotContainPattern("[0-9]");
            assertThat(one.text()).contains(one.steady());
        }
    }

    @Test
    void whatLinesAreFoundByStandsInThemAsTheyCame() {
        String coloured = "\u001b[31mERROR\u001b[0m no such\tcart cart#4410 is gone";
        assertThat(Shape.of(coloured).steady()).isEqualTo("ERROR no such cart cart#");
        assertThat(Shape.of(coloured).steadyIn(coloured)).isEqualTo("cart cart#");
        Random random = new Random(4);
        for (int round = 0; round < 500; round++) {
            String line = random.ints(1 + random.nextInt(12), 0, WORDS.size())
                    .mapToObj(word ->
                            WORDS.get(word) + (random.nextBoolean() ? "\t" : random.nextBoolean() ? " 7 " : " "))
                    .collect(Collectors.joining());
            assertThat(line).contains(Shape.of(line).steadyIn(line));
        }
    }

    @Test
    void anyTextHasAShape() {
        Random random = new Random(9);
        for (int round = 0; round < 5_000; round++) {
            String text = random.ints(random.nextInt(400), 0, 0x2FFF)
                    .filter(c -> !Character.isSurrogate((char) c))
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Shape.of(text).text().length()).isLessThan(2_000);
        }
    }

    private static String sentence(Random random, List<Integer> words, List<Integer> kinds) {
        return IntStream.range(0, words.size())
                .mapToObj(at -> WORDS.get(words.get(at)) + value(random, kinds.get(at)))
                .collect(Collectors.joining(" "));
    }

    private static String value(Random random, int kind) {
        return switch (kind) {
            case 0 -> "";
            case 1 -> "=" + random.nextInt(1_000_000);
            case 2 -> " " + new UUID(random.nextLong(), random.nextLong());
            case 3 -> "#" + random.nextInt(10) + "." + random.nextInt(100);
            default -> " 0x" + Integer.toHexString(random.nextInt());
        };
    }
}
