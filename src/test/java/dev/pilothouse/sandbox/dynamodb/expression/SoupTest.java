package dev.pilothouse.sandbox.dynamodb.expression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.wire.ApiError;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pieces of expressions in any order: each is taken, or refused in words, and none brings the parser down. */
class SoupTest {
    private static final int TRIES = 20_000;
    private static final List<String> PIECES = List.of(
            "a",
            "#n",
            ":v",
            ":t",
            "size",
            "(",
            ")",
            "[",
            "]",
            "[0]",
            ".",
            ",",
            "=",
            "<>",
            "<",
            ">=",
            "AND",
            "or",
            "NOT",
            "BETWEEN",
            "IN",
            "attribute_exists",
            "begins_with",
            "contains(",
            "list_append",
            "if_not_exists(",
            "SET",
            "REMOVE",
            "ADD",
            "DELETE",
            "+",
            "-",
            "1",
            "99999999999",
            "@",
            "\"",
            "",
            " ");

    private final Random random = new Random(17);

    @Test
    void conditionsAreTakenOrRefused() {
        assertThat(taken(text -> Evaluator.holds(expressions().condition("FilterExpression", text), item())))
                .isBetween(TRIES / 1000, TRIES);
    }

    @Test
    void updatesAreTakenOrRefused() {
        assertThat(taken(text -> Updater.apply(expressions().update("SET a = :v " + text), item())))
                .isBetween(TRIES / 1000, TRIES);
    }

    @Test
    void projectionsAreTakenOrRefused() {
        assertThat(taken(text -> Projector.cut(expressions().projection(text).paths(), item())))
                .isBetween(TRIES / 1000, TRIES);
    }

    private int taken(Parser parser) {
        int taken = 0;
        for (int i = 0; i < TRIES; i++) {
            String text = IntStream.range(0, random.nextInt(1, 9))
                    .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                    .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
            try {
                parser.read(text);
                taken++;
            } catch (ApiError refused) {
                assertThat(refused.code()).as(text).isEqualTo("ValidationException");
            }
        }
        return taken;
    }

    private static Expressions expressions() {
        return Asking.with("#n", "b", ":v", 5, ":t", "text").expressions();
    }

    private static Value.Tree item() {
        return Asking.item("a", List.of("x", 1), "b", Asking.map("a", 2));
    }

    @FunctionalInterface
    private interface Parser {
        void read(String text);
    }
}
