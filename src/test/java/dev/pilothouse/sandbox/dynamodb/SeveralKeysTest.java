package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.global;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.item;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/** Indexes with several attributes for a part of their key, by the example of AWS's "Multi-attribute keys pattern". */
class SeveralKeysTest {
    private static final DynamoSandbox DYNAMO = new DynamoSandbox();
    private static final List<KeySchemaElement> KEYS =
            schema("tournament HASH", "region HASH", "round RANGE", "place RANGE");
    private static String matches;

    @BeforeAll
    static void fill() {
        matches = DYNAMO.table(
                global("byRound", KEYS, "*"), "pk:S", "sk:S", "tournament:S", "region:S", "round:S", "place:N");
        int number = 0;
        for (String region : List.of("EU", "NA")) {
            for (String round : List.of("FINAL", "SEMI")) {
                for (int place : List.of(10, 2, 1)) {
                    play(++number, "tournament", "W24", "region", region, "round", round, "place", place);
                }
            }
        }
        play(++number, "tournament", "W24", "region", "EU", "round", "FINAL");
        play(++number, "tournament", "W24", "round", "FINAL", "place", 3);
    }

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    @Test
    void conditionsReachFromLeftToRightAndTheLastMayBeARange() {
        assertThat(places("round = :r", ":r", "SEMI")).containsExactly("SEMI 1", "SEMI 2", "SEMI 10");
        assertThat(places("round > :r", ":r", "FINAL")).containsExactly("SEMI 1", "SEMI 2", "SEMI 10");
        assertThat(places("round = :r AND place = :p", ":r", "SEMI", ":p", 2)).containsExactly("SEMI 2");
        assertThat(places("round = :r AND place >= :p", ":r", "FINAL", ":p", 2)).containsExactly("FINAL 2", "FINAL 10");
        assertThat(places("place BETWEEN :p AND :q AND round = :r", ":r", "FINAL", ":p", 0, ":q", 2))
                .containsExactly("FINAL 1", "FINAL 2");
        assertThat(places("begins_with(round, :r)", ":r", "F")).hasSize(3);
    }

    @Test
    void itemsAreOrderedByOneAttributeAfterTheOtherAndPagesGoOnWhereTheyEnded() {
        List<String> seen = new ArrayList<>();
        Map<String, AttributeValue> start = Map.of();
        do {
            Map<String, AttributeValue> from = start;
            QueryResponse page = DYNAMO.sdk.query(
                    it -> ask(it, "", item()).limit(2).exclusiveStartKey(from.isEmpty() ? null : from));
            page.items()
                    .forEach(it ->
                            seen.add(it.get("round").s() + " " + it.get("place").n()));
            start = page.lastEvaluatedKey();
        } while (!start.isEmpty());
        assertThat(seen).containsExactly("FINAL 1", "FINAL 2", "FINAL 10", "SEMI 1", "SEMI 2", "SEMI 10");
        assertThat(DYNAMO.sdk
                        .query(it -> ask(it, "", item()).limit(1))
                        .lastEvaluatedKey()
                        .keySet())
                .containsExactlyInAnyOrder("pk", "sk", "tournament", "region", "round", "place");
    }

    @Test
    void whatLeavesOutAnAttributeOrGoesOnBehindARangeIsRefused() {
        assertRefused(
                () -> DYNAMO.sdk.query(it -> it.tableName(matches)
                        .indexName("byRound")
                        .keyConditionExpression("tournament = :t")
                        .expressionAttributeValues(item(":t", "W24"))),
                "Query condition missed key schema element: region");
        assertRefused(() -> places("place > :p", ":p", 1), "Query condition missed key schema element: round");
        assertRefused(
                () -> places("round > :r AND place = :p", ":r", "A", ":p", 1), "Query key condition not supported");
        assertRefused(
                () -> places("round = :r AND place = :p", ":r", "A", ":p", "1"),
                "One or more parameter values were invalid: Condition parameter type does not match schema type");
    }

    @Test
    void aStatementNamesAllAttributesOfThePartitionOrReadsEverything() {
        String from = "SELECT * FROM \"" + matches + "\".\"byRound\" WHERE tournament = 'W24'";
        assertThat(rows(from)).isEqualTo(12);
        assertThat(rows(from + " AND region IN ['EU', 'NA'] AND round = 'SEMI' AND place < 10"))
                .isEqualTo(4);
        assertThat(rows(from + " AND region = 'EU' AND place < 10")).isEqualTo(4);
    }

    @Test
    void anIndexIsDescribedAsItWasMade() {
        assertThat(DYNAMO.sdk
                        .describeTable(it -> it.tableName(matches))
                        .table()
                        .globalSecondaryIndexes()
                        .getFirst()
                        .keySchema())
                .isEqualTo(KEYS);
    }

    @Test
    void schemasThatCannotBeAreRefusedInAwsWords() {
        String invalid = "One or more parameter values were invalid: ";
        assertSchema(
                invalid + "All HASH key attributes must precede RANGE key attributes in the KeySchema",
                "a HASH",
                "b RANGE",
                "c HASH");
        assertSchema(
                invalid + "The KeySchema exceeds the maximum allowed number of HASH key attributes",
                "a HASH",
                "b HASH",
                "c HASH",
                "d HASH",
                "e HASH");
        assertSchema(
                "The KeySchema contains multiple key attributes with the same name", "a HASH", "b RANGE", "b RANGE");
        assertRefused(
                () -> DYNAMO.table(it -> it.keySchema(schema("pk HASH", "sk HASH")), "pk:S", "sk:S"),
                "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
    }

    private static void assertSchema(String words, String... keys) {
        assertRefused(
                () -> DYNAMO.table(global("bad", schema(keys)), "pk:S", "sk:S", "a:S", "b:S", "c:S", "d:S", "e:S"),
                words);
    }

    private static void play(int number, Object... attributes) {
        Map<String, AttributeValue> match = item(attributes);
        match.putAll(item("pk", "match-" + number, "sk", "-"));
        DYNAMO.sdk.putItem(it -> it.tableName(matches).item(match));
    }

    private static List<String> places(String condition, Object... values) {
        return DYNAMO.sdk.query(it -> ask(it, " AND " + condition, item(values))).items().stream()
                .map(each -> each.get("round").s() + " " + each.get("place").n())
                .toList();
    }

    private static QueryRequest.Builder ask(
            QueryRequest.Builder request, String condition, Map<String, AttributeValue> values) {
        values.putAll(item(":t", "W24", ":e", "EU"));
        return request.tableName(matches)
                .indexName("byRound")
                .keyConditionExpression("#r = :e AND tournament = :t" + condition)
                .expressionAttributeNames(Map.of("#r", "region"))
                .expressionAttributeValues(values);
    }

    private static int rows(String statement) {
        return DYNAMO.sdk
                .executeStatement(it -> it.statement(statement))
                .items()
                .size();
    }

    private static List<KeySchemaElement> schema(String... keys) {
        return Stream.of(keys)
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.split(" ")[0])
                        .keyType(key.split(" ")[1])
                        .build())
                .toList();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String words) {
        assertThatThrownBy(call).satisfies(refused -> assertThat(text(refused)).isEqualTo(words));
    }
}
