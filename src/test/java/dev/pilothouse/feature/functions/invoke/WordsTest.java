package dev.pilothouse.feature.functions.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.code.PrettyJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What is made of a function's texts: of failures, of lines, of JSON, of prices. */
class WordsTest {
    private static final String ID = "7f0c1d2e-0000-4000-8000-00000000a41b";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        START RequestId: 7f0c1d2e-0000-4000-8000-00000000a41b Version: 48 | START | version 48
        INIT_START Runtime Version: java:25.v12 Runtime Version ARN: arn:aws:lambda:eu-west-1::runtime:73cc | INIT | java:25.v12
        END RequestId: 7f0c1d2e-0000-4000-8000-00000000a41b | END | ''
        2026-11-26 14:31:07 7f0c1d2e-0000-4000-8000-00000000a41b WARN  payment gateway slow | WARN | payment gateway slow
        2026-11-26T14:31:07.102Z 7f0c1d2e-0000-4000-8000-00000000a41b ERROR no such order | ERROR | no such order
        [ERROR] 2026-11-26T14:31:07.102Z 7f0c1d2e-0000-4000-8000-00000000a41b broken | ERROR | broken
        2026-11-26T14:31:07.102Z 7f0c1d2e-0000-4000-8000-00000000a41b Task timed out after 3.00 seconds | ERROR | Task timed out after 3.00 seconds
        {"level": "WARN", "message": "slow"} | WARN | slow
        {"n": 1} | '' | {"n": 1}
        just words | '' | just words
        """)
    void aLineIsReadByItsLevelAndWhatItSays(String line, String level, String text) {
        assertThat(LineWords.of(line)).isEqualTo(new LineWords(level, text));
    }

    @Test
    void aStackIsReadInTheFormOfEachRuntime() {
        FunctionFailure java = FunctionFailure.of("""
            {"errorMessage": "no order", "errorType": "java.lang.IllegalStateException",
             "stackTrace": ["a.B.c(B.java:1)"], "cause": {"errorMessage": "no table", "errorType": "X", "stackTrace": []}}\
            """).orElseThrow();
        assertThat(java.lines())
                .containsExactly(
                        "java.lang.IllegalStateException: no order", "    a.B.c(B.java:1)", "Caused by X: no table");
        FunctionFailure node = FunctionFailure.of("""
            {"errorType": "TypeError", "errorMessage": "x", "trace": ["TypeError: x", "    at f (/var/task/i.js:1:2)"]}\
            """).orElseThrow();
        assertThat(node.lines()).containsExactly("TypeError: x", "    at f (/var/task/i.js:1:2)");
        assertThat(FunctionFailure.of("[1, 2]")).isEmpty();
        assertThat(FunctionFailure.of("no json")).isEmpty();
        assertThat(FunctionFailure.of("{\"errorMessage\": \"2026 " + ID + " Task timed out after 3.00 seconds\"}")
                        .orElseThrow()
                        .words())
                .isEqualTo("The function ran out of time.");
    }

    @Test
    void jsonWithALineForEachMemberIsTheSameJson() {
        JsonMapper exact = JsonMapper.builder()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            String raw = value(random, 0);
            String pretty = PrettyJson.of(raw);
            assertThat(exact.readTree(pretty)).isEqualTo(exact.readTree(raw));
            assertThat(PrettyJson.of(pretty)).isEqualTo(pretty);
        }
        assertThat(PrettyJson.of("{\"a\":1.00,\"b\":[],\"c\":{\"d\":12345678901234567890}}"))
                .isEqualTo("""
                    {
                      "a": 1.00,
                      "b": [],
                      "c": {
                        "d": 12345678901234567890
                      }
                    }\
                    """);
        assertThat(PrettyJson.of("{broken")).isEqualTo("{broken");
    }

    @Test
    void anInvocationCostsItsRequestAndItsMemoryTimesItsTime() {
        Price ireland = Price.in("eu-west-1", false);
        assertThat(ireland.of(Duration.ofMillis(147), 256)).isEqualByComparingTo("0.000000813");
        assertThat(Price.words(ireland.of(Duration.ofMillis(147), 256))).isEqualTo("$0.00000081");
        assertThat(Price.in("eu-west-1", true).of(Duration.ofSeconds(1), 1024))
                .isLessThan(ireland.of(Duration.ofSeconds(1), 1024));
        assertThat(ireland.exact()).isTrue();
        assertThat(Price.in("af-south-1", false).of(Duration.ofSeconds(1), 1024))
                .isGreaterThan(ireland.of(Duration.ofSeconds(1), 1024));
        Price unknown = Price.in("xx-nowhere-1", false);
        assertThat(unknown.exact()).isFalse();
        assertThat(unknown.of(Duration.ofSeconds(1), 1024))
                .isEqualByComparingTo(Price.in("us-east-1", false).of(Duration.ofSeconds(1), 1024));
        assertThat(Price.words(new BigDecimal("12.3456"))).isEqualTo(Text.tr("$12.35"));
    }

    @Test
    void namesAndTagsTellThatMuchDependsOnAFunction() {
        assertThat(Caution.named("ordersRefundApi")).contains("By its name (“refund”) it changes something.");
        assertThat(Caution.named("undeleted-drops")).isEmpty();
        assertThat(Caution.tagged(Map.of("Environment", "Prod"))).contains("It is tagged Environment = Prod.");
        assertThat(Caution.tagged(Map.of("env", "staging", "team", "production")))
                .isEmpty();
    }

    private static String value(Random random, int depth) {
        int kind = random.nextInt(depth > 4 ? 3 : 5);
        return switch (kind) {
            case 0 -> "\"" + "a\\\"{}[]:, \\u202e\\\\".substring(0, random.nextBoolean() ? 1 : 18) + "\"";
            case 1 -> random.nextInt(1000) + (random.nextBoolean() ? ".50" : "");
            case 2 -> random.nextBoolean() ? "null" : " true ";
            case 3 ->
                "[" + (random.nextBoolean() ? " " : value(random, depth + 1) + " ," + value(random, depth + 1)) + "]";
            default ->
                "{"
                        + (random.nextBoolean()
                                ? ""
                                : "\"k\" :" + value(random, depth + 1) + ",\n\"l\":" + value(random, depth + 1))
                        + "}";
        };
    }
}
