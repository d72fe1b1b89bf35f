package dev.pilothouse.sandbox.logs.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** AWS's documented examples ("Filter pattern syntax", User Guide of CloudWatch Logs, of 2022 and of today). */
class FilterPatternTest {
    private static final String TRAIL = """
        {"eventType":"UpdateTrail","sourceIPAddress":"111.111.111.111","arrayKey":["value","another value"],\
        "objectList":[{"name":"a","id":1},{"name":"b","id":2}],"SomeObject":null,"cluster-name":"c",\
        "ThisFlag":true,"latency":50,"errorCode":400,"number":[1e-3]}\
        """;

    private static final String USERS = """
        {"user":{"id":1,"email":"John.Stiles@example.com"},"users":[{"id":2,"email":"John.Doe@example.com"},\
        {"id":3,"email":"Jane.Doe@example.com"}],"actions":["GET","PUT","DELETE"],\
        "coordinates":[[0,1,2],[4,5,6],[7,8,9]]}\
        """;

    private static final String WEB = "127.0.0.1 - frank [10/Oct/2000:13:25:15 -0700] \"GET /apache_pb.gif HTTP/1.0\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ERROR | [ERROR] A fatal exception has occurred | true",
                "ERROR | Exiting with ERRORCODE: -1 | true",
                "ERROR -Exiting | Exiting with ERRORCODE: -1 | false",
                "ERROR Exception | [ERROR] Caught IllegalArgumentException | true",
                "ERROR Exception | [ERROR] Unhandled | false",
                "error | [ERROR] | false",
                "?ERROR ?WARN | WARN message | true",
                "?ERROR ?WARN | INFO message | false",
                "ERROR WARN | ERROR message | false",
                "ERROR -WARN | ERROR WARN message | false",
                "?INVALID ?UNAUTHORIZED REQUEST | BAD REQUEST | true",
                "\"INTERNAL SERVER ERROR\" | [ERROR 500] INTERNAL SERVER ERROR | true",
                "\"INTERNAL SERVER ERROR\" | INTERNAL  SERVER ERROR | false",
                "-\"a b\" | a b | false",
                "\"say \\\"x\\\"\" | say \"x\" | true",
                "%AUTHORIZED% | [ERROR 401] UNAUTHORIZED REQUEST | true",
                "%[hc]at$% | a hat | true",
                "%^[hc]at% | a hat | false",
                "%\\d{3}\\.\\d% | 123.4 | true",
                "`` | anything | true"
            })
    void terms(String pattern, String message, boolean matches) throws Exception {
        assertThat(FilterPattern.parse(pattern == null ? "" : pattern).matches(message))
                .isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ $.eventType = \"UpdateTrail\" }",
                "{ $.eventType = UpdateTrail }",
                "{ $.eventType = *Trail }",
                "{ $.eventType = %Trail% }",
                "{ $.sourceIPAddress != 123.123.* }",
                "{ $.sourceIPAddress = 111.111.* }",
                "{ $.arrayKey[0] = \"value\" }",
                "{ $.objectList[1].id = 2 }",
                "{ $.SomeObject IS NULL }",
                "{ $.SomeOtherObject NOT EXISTS }",
                "{ $.ThisFlag IS TRUE }",
                "{$.cluster-name=c}",
                "{ $.latency < 75 && $.latency >= 50 }",
                "{ $.latency = 50.0 }",
                "{ $.errorCode = 4* }",
                "{ $.errorCode != 500 }",
                "{ $.number[0] = 1e-3 }",
                "{ $.number[0] != 1e+3 }",
                "{ $.latency > +10 }",
                "{ ($.errorCode = 400) || ($.nothing = 1) }"
            })
    void jsonThatMatches(String pattern) throws Exception {
        assertThat(FilterPattern.parse(pattern).matches(TRAIL)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ $.eventType = Ev*ent }",
                "{ $.arrayKey = \"value\" }",
                "{ $.arrayKey != \"value\" }",
                "{ $.arrayKey[2] = \"value\" }",
                "{ $.eventType[0] = \"U\" }",
                "{ $.objectList[1].name.more = b }",
                "{ $.eventType IS NULL }",
                "{ $.SomeOtherObject IS NULL }",
                "{ $.SomeObject NOT EXISTS }",
                "{ $.ThisFlag IS FALSE }",
                "{ $.missing != x }",
                "{ $.eventType > 5 }"
            })
    void jsonThatDoesNot(String pattern) throws Exception {
        assertThat(FilterPattern.parse(pattern).matches(TRAIL)).isFalse();
        assertThat(FilterPattern.parse("{ $.a = 1 }").matches("no json")).isFalse();
        assertThat(FilterPattern.parse("{ $.a = 1 }").matches("{\"a\":1} and more"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{ ($.user.id = 1) && ($.users[0].email = \"John.Doe@example.com\") }; true",
                "{ ($.user.id = 2 && $.users[0].email = \"nonmatch\") || $.actions[2] = \"GET\" }; false",
                "{ $.user.email = \"John.Stiles@example.com\" || $.coordinates[0][1] = nonmatch && $.actions[2] ="
                        + " nomatch }; true",
                "{ ($.user.email = \"John.Stiles@example.com\" || $.coordinates[0][1] = nonmatch) && $.actions[2] ="
                        + " nomatch }; false"
            })
    void compoundConditions(String pattern, boolean matches) throws Exception {
        assertThat(FilterPattern.parse(pattern).matches(USERS)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[ip, user, username, timestamp, request, status_code, bytes]; 404 1534; true",
                "[ip, user, username, timestamp, request, status_code]; 404 1534; false",
                "[..., status_code, bytes]; 404 1534; true",
                "[ip, user, ..., status_code, bytes]; 404 1534; true",
                "[ip, user, ...]; 404 1534; true",
                "[ip, user, username, timestamp, request, status_code, bytes > 1000]; 404 1534; true",
                "[ip, user, username, timestamp, request, status_code, bytes > 1000]; 404 534; false",
                "[ip, user, username, timestamp, request, status_code = 200, bytes]; 404 1534; false",
                "[ip, user, username, timestamp, request, status_code = 4*, bytes]; 404 1534; true",
                "[ip, user, username, timestamp, request = *gif*, status_code = 4*, bytes]; 404 1534; true",
                "[ip, user, username, timestamp, request = *html*, status_code = 4*, bytes]; 404 1534; false",
                "[ip, user, username, timestamp, request, status_code = 4* && status_code != 403, bytes]; 403 1534;"
                        + " false",
                "[..., request=*.gif*, status_code=4*,]; 404 1534; true",
                "[..., status_code = 404 || status_code = 410, bytes]; 410 1; true",
                "[ip != %127\\.0\\.0\\.[1-9]%, ...]; 410 1; false",
                "[ip = %^127\\.% , ...]; 410 1; true"
            })
    void fieldsBetweenBlanks(String pattern, String rest, boolean matches) throws Exception {
        assertThat(FilterPattern.parse(pattern).matches(WEB + " " + rest)).isEqualTo(matches);
    }

    @Test
    void bracketsAndQuotationMarksHoldAFieldTogether() {
        assertThat(FieldsPattern.fields(WEB))
                .isEqualTo(List.of(
                        "127.0.0.1", "-", "frank", "10/Oct/2000:13:25:15 -0700", "GET /apache_pb.gif HTTP/1.0"));
        assertThat(FieldsPattern.fields("a [b \"c")).containsExactly("a", "[b", "\"c");
    }

    @Test
    void termsAgreeWithLookingForThemByHand() throws Exception {
        Random random = new Random(20261126);
        List<String> words = List.of("a", "b", "ab", "ba", "c d", "x-y", "\\", "\"");
        for (int i = 0; i < 3000; i++) {
            List<String> all = some(words, random);
            List<String> none = some(words, random);
            String message = String.join(random.nextBoolean() ? " " : "", some(words, random));
            String pattern = Stream.concat(
                            all.stream().map(FilterPatternTest::quoted),
                            none.stream().map(it -> "-" + quoted(it)))
                    .collect(Collectors.joining(" "));
            assertThat(FilterPattern.parse(pattern).matches(message))
                    .as(pattern + " on " + message)
                    .isEqualTo(all.stream().allMatch(message::contains)
                            && none.stream().noneMatch(message::contains));
        }
    }

    private static List<String> some(List<String> words, Random random) {
        return random.ints(random.nextInt(4), 0, words.size())
                .mapToObj(words::get)
                .toList();
    }

    private static String quoted(String term) {
        return '"' + term.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @Test
    void logicAgreesWithItsTruthTable() throws Exception {
        Random random = new Random(7);
        for (int i = 0; i < 2000; i++) {
            boolean[] truth = {random.nextBoolean(), random.nextBoolean(), random.nextBoolean()};
            StringBuilder pattern = new StringBuilder();
            boolean wanted = build(random, 3, truth, pattern);
            String message = "{\"m\":{\"v0\":" + truth[0] + ",\"v1\":" + truth[1] + ",\"v2\":" + truth[2] + "}}";
            assertThat(FilterPattern.parse("{" + pattern + "}").matches(message))
                    .as(pattern + " on " + message)
                    .isEqualTo(wanted);
        }
    }

    private static boolean build(Random random, int depth, boolean[] truth, StringBuilder into) {
        if (depth == 0 || random.nextInt(4) == 0) {
            int variable = random.nextInt(3);
            into.append("$.m.v").append(variable).append(random.nextBoolean() ? " IS TRUE" : "=true");
            return truth[variable];
        }
        boolean and = random.nextBoolean();
        into.append("(");
        boolean left = build(random, depth - 1, truth, into);
        into.append(and ? ")&&(" : ") || (");
        boolean right = build(random, depth - 1, truth, into);
        into.append(")");
        return and ? left && right : left || right;
    }

    @Test
    void noTextIsMoreThanInvalid() {
        Random random = new Random(3);
        String alphabet = "{ $.a[0] = \"b*\" && != >= 1e3 || ( IS NULL NOT EXISTS ) } [a, ..., b=%c\\d{2}%] ?x -y \\";
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(12); n > 0; n--) {
                int at = random.nextInt(alphabet.length());
                text.append(alphabet, at, Math.min(alphabet.length(), at + random.nextInt(1, 12)));
            }
            try {
                FilterPattern.parse(text.toString()).matches("{\"a\":[1]} b c12");
            } catch (InvalidPatternException e) {
                assertThat(e).hasMessageMatching(".{5,}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"open",
                "a-b",
                "{ $.a }",
                "{ $.a = 1",
                "{ $.a ~ 1 }",
                "{ $.a > x }",
                "{ ($.a = 1 }",
                "{ a = 1 }",
                "{ $.a[x] = 1 }",
                "{ $.a IS SOMETHING }",
                "{ $.a = 1 } more",
                "[a, b",
                "[a = 1 && b = 2]",
                "[..., a, ...]",
                "%something!%",
                "%(a)%",
                "%open",
                "%a% %b% %c%",
                "%[z-a]%"
            })
    void whatTheServiceWouldRefuse(String pattern) {
        assertThatThrownBy(() -> FilterPattern.parse(pattern)).isInstanceOf(InvalidPatternException.class);
    }
}
