package dev.pilothouse.sandbox.dynamodb.partiql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.wire.ApiError;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Pieces of statements in any order: each is taken, or refused in words, and none brings the parser down. */
class StatementSoupTest {
    private static final int TRIES = 20_000;
    private static final List<String> BEGINNINGS = List.of(
            "",
            "SELECT * FROM \"T\" WHERE a = 1",
            "SELECT a FROM T",
            "UPDATE T SET a = ",
            "DELETE FROM T WHERE",
            "INSERT INTO T VALUE {'a': ",
            "EXISTS(");
    private static final List<String> PIECES = List.of(
            "a",
            "\"b c\"",
            "'text'",
            "1",
            "-2.5e1",
            "?",
            "NULL",
            "true",
            "MISSING",
            "IS",
            "NOT",
            "AND",
            "OR",
            "IN",
            "BETWEEN",
            "=",
            "!=",
            "<=",
            "[",
            "]",
            "(",
            ")",
            "{",
            "}",
            "<<",
            ">>",
            ",",
            ":",
            ".",
            "*",
            "+",
            "SET",
            "REMOVE",
            "WHERE",
            "ORDER BY a",
            "RETURNING ALL OLD *",
            "begins_with(a, 'x')",
            "size(a)",
            "set_add(a, <<1>>)",
            ";",
            "'",
            "--",
            "/*",
            "#");

    @Test
    void statementsAreTakenOrRefused() {
        Random random = new Random(23);
        int taken = 0;
        for (int i = 0; i < TRIES; i++) {
            String text = BEGINNINGS.get(random.nextInt(BEGINNINGS.size())) + " "
                    + IntStream.range(0, random.nextInt(7))
                            .mapToObj(_ -> PIECES.get(random.nextInt(PIECES.size())))
                            .collect(Collectors.joining(" "));
            try {
                Statements.read(text, List.of());
                taken++;
            } catch (ApiError refused) {
                assertThat(refused.code()).as(text).isEqualTo("ValidationException");
            }
        }
        assertThat(taken).isBetween(TRIES / 1000, TRIES);
    }

    @Test
    void longTextsAndDeepNestsDoNotOverflow() {
        String quotes = "'" + "''".repeat(4000) + "'";
        assertThat(((Statement.Insert) Statements.read("INSERT INTO T VALUE {'a': " + quotes + "}", List.of()))
                        .item()
                        .get("a"))
                .contains(new Value.Text("'".repeat(4000)));
        for (String deep : List.of("(".repeat(8000), "NOT ".repeat(2000), "[".repeat(8000), "{'a':".repeat(1600))) {
            assertThat(refused("SELECT * FROM T WHERE a = " + deep)).isEqualTo("ValidationException");
            assertThat(refused("SELECT * FROM T WHERE " + deep)).isEqualTo("ValidationException");
        }
    }

    private static String refused(String text) {
        try {
            Statements.read(text, List.of());
            return "taken";
        } catch (ApiError refused) {
            return refused.code();
        }
    }
}
