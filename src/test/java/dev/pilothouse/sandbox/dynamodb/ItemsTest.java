package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.item;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.text;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

class ItemsTest {
    private static final DynamoSandbox DYNAMO = new DynamoSandbox();

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    @Test
    void allTenTypesComeBackAsTheyWere() {
        String table = DYNAMO.table();
        Map<String, AttributeValue> whole = item(
                "pk", "all",
                "text", "Grüße \u0000\t\"\\ 😀 \u202e",
                "empty", "",
                "number", value(AttributeValue.fromN("-12345678901234567890123456789012345678")),
                "bytes", AttributeValue.fromB(SdkBytes.fromByteArray(new byte[] {0, -1, 127})),
                "flag", false,
                "nothing", AttributeValue.fromNul(true),
                "list", List.of("a", 1, List.of()),
                "map", AttributeValue.fromM(item("inner", AttributeValue.fromM(Map.of()))),
                "texts", AttributeValue.fromSs(List.of("b", "a")),
                "numbers", AttributeValue.fromNs(List.of("1", "2.5")),
                "blobs", AttributeValue.fromBs(List.of(SdkBytes.fromUtf8String("x"))));
        DYNAMO.sdk.putItem(it -> it.tableName(table).item(whole));
        assertThat(DYNAMO.get(table, "pk", "all")).isEqualTo(whole);
    }

    @Test
    void numbersComeBackInTheirNormalForm() {
        String table = DYNAMO.table();
        Map<String, String> normal =
                Map.of("1.0", "1", "0129.90", "129.9", "1E3", "1000", "-0", "0", "+.5", "0.5", "1e-3", "0.001");
        normal.forEach((given, kept) -> {
            DYNAMO.put(table, "pk", "n", "n", AttributeValue.fromN(given));
            assertThat(DYNAMO.get(table, "pk", "n").get("n").n()).as(given).isEqualTo(kept);
        });
    }

    @Test
    void aConditionThatFailsShowsTheItemOnRequest() {
        String table = DYNAMO.table();
        DYNAMO.put(table, "pk", "a", "v", 1);
        assertThatThrownBy(() -> DYNAMO.sdk.putItem(it -> it.tableName(table)
                        .item(item("pk", "a", "v", 2))
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)))
                .isInstanceOfSatisfying(ConditionalCheckFailedException.class, refused -> {
                    assertThat(text(refused)).isEqualTo("The conditional request failed");
                    assertThat(refused.item()).isEqualTo(item("pk", "a", "v", 1));
                });
        assertThatThrownBy(() -> DYNAMO.sdk.deleteItem(it -> it.tableName(table)
                        .key(item("pk", "a"))
                        .conditionExpression("v > :v")
                        .expressionAttributeValues(item(":v", 1))))
                .isInstanceOfSatisfying(
                        ConditionalCheckFailedException.class,
                        refused -> assertThat(refused.hasItem()).isFalse());
        assertThat(DYNAMO.get(table, "pk", "a")).isEqualTo(item("pk", "a", "v", 1));
    }

    @Test
    void anUpdateReturnsWhatItIsAskedFor() {
        String table = DYNAMO.table();
        DYNAMO.put(table, "pk", "a", "v", 1, "kept", "k");
        assertThat(updated(table, ReturnValue.UPDATED_OLD)).isEqualTo(item("v", 1));
        assertThat(updated(table, ReturnValue.UPDATED_NEW)).isEqualTo(item("v", 3));
        assertThat(updated(table, ReturnValue.ALL_OLD)).isEqualTo(item("pk", "a", "v", 3, "kept", "k"));
        assertThat(updated(table, ReturnValue.ALL_NEW)).isEqualTo(item("pk", "a", "v", 5, "kept", "k"));
        assertThat(updated(table, ReturnValue.NONE)).isEmpty();
    }

    @Test
    void anUpdateMakesAnItemButTakingAwayMakesNone() {
        String table = DYNAMO.table();
        update(table, it -> it.key(item("pk", "new")));
        assertThat(DYNAMO.get(table, "pk", "new")).isEqualTo(item("pk", "new"));
        update(table, it -> it.key(item("pk", "none")).updateExpression("REMOVE a"));
        assertThat(DYNAMO.get(table, "pk", "none")).isEmpty();
    }

    @Test
    void writersAtTheSameTimeLoseNothing() {
        String table = DYNAMO.table();
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int writer = 0; writer < 8; writer++) {
                writers.submit(() -> {
                    for (int i = 0; i < 25; i++) {
                        update(
                                table,
                                it -> it.key(item("pk", "count"))
                                        .updateExpression("ADD n :one")
                                        .expressionAttributeValues(item(":one", 1)));
                    }
                });
            }
        }
        assertThat(DYNAMO.get(table, "pk", "count")).containsEntry("n", value(200));
    }

    @Test
    void aKeyIsNeverUpdated() {
        String table = DYNAMO.table();
        assertThatThrownBy(() -> update(
                        table,
                        it -> it.key(item("pk", "a"))
                                .updateExpression("SET pk = :b")
                                .expressionAttributeValues(item(":b", "b"))))
                .satisfies(refused -> assertThat(text(refused))
                        .isEqualTo("One or more parameter values were invalid: Cannot update attribute pk. This"
                                + " attribute is part of the key"));
    }

    @Test
    void capacityIsCounted() {
        String table = DYNAMO.table();
        var put = DYNAMO.sdk.putItem(it -> it.tableName(table)
                .item(item("pk", "a", "text", "x".repeat(5000)))
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        assertThat(put.consumedCapacity().capacityUnits()).isEqualTo(5);
        assertThat(readUnits(table, true)).isEqualTo(2);
        assertThat(readUnits(table, false)).isEqualTo(1);
        DYNAMO.sdk.deleteItem(it -> it.tableName(table).key(item("pk", "a")));
        assertThat(readUnits(table, false)).isEqualTo(0.5);
    }

    @Test
    void keysThatCannotBeAreRefused() {
        String table = DYNAMO.sorted();
        assertRefused(
                () -> DYNAMO.put(table, "pk", "a"),
                "One or more parameter values were invalid: Missing the key sk in the item");
        assertRefused(
                () -> DYNAMO.put(table, "pk", "a", "sk", 1),
                "One or more parameter values were invalid: Type mismatch for key sk expected: S actual: N");
        assertRefused(
                () -> DYNAMO.put(table, "pk", "", "sk", "b"),
                "One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an"
                        + " empty string value. Key: pk");
        assertRefused(() -> DYNAMO.get(table, "pk", "a"), "The provided key element does not match the schema");
        assertRefused(
                () -> DYNAMO.put(table, "pk", "x".repeat(2049), "sk", "b"),
                "One or more parameter values were invalid: Size of hashkey has exceeded the maximum size limit of2048"
                        + " bytes");
        assertRefused(
                () -> DYNAMO.put(table, "pk", "a", "sk", "x".repeat(1025)),
                "One or more parameter values were invalid: Aggregated size of all range keys has exceeded the size"
                        + " limit of 1024 bytes");
        DYNAMO.put(table, "pk", "x".repeat(2048), "sk", "x".repeat(1024));
    }

    @Test
    void valuesThatCannotBeAreRefused() {
        String table = DYNAMO.table();
        assertValueRefused(table, AttributeValue.fromSs(List.of()), "An string set  may not be empty");
        assertValueRefused(table, AttributeValue.fromNs(List.of()), "An number set  may not be empty");
        assertValueRefused(table, AttributeValue.fromBs(List.of()), "Binary sets should not be empty");
        assertValueRefused(
                table, AttributeValue.fromSs(List.of("a", "a")), "Input collection [a, a] contains duplicates.");
        assertValueRefused(
                table, AttributeValue.fromNul(false), "Null attribute value types must have the value of true");
        assertRefused(
                () -> DYNAMO.put(table, "pk", "a", "v", AttributeValue.fromNs(List.of("1", "1.0"))),
                "Input collection contains duplicates");
        assertRefused(
                () -> DYNAMO.put(table, "pk", "a", "v", AttributeValue.builder().build()),
                "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        assertRefused(
                () -> DYNAMO.put(
                        table,
                        "pk",
                        "a",
                        "v",
                        AttributeValue.builder().s("a").n("1").build()),
                "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported"
                        + " datatypes");
    }

    private static Map<String, AttributeValue> updated(String table, ReturnValue wanted) {
        return update(
                table,
                it -> it.key(item("pk", "a"))
                        .updateExpression("SET v = v + :one")
                        .expressionAttributeValues(item(":one", 1))
                        .returnValues(wanted));
    }

    private static Map<String, AttributeValue> update(
            String table, java.util.function.Consumer<UpdateItemRequest.Builder> how) {
        return DYNAMO.sdk
                .updateItem(it -> it.tableName(table).applyMutation(how))
                .attributes();
    }

    private static double readUnits(String table, boolean consistent) {
        return DYNAMO.sdk
                .getItem(it -> it.tableName(table)
                        .key(item("pk", "a"))
                        .consistentRead(consistent)
                        .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                .consumedCapacity()
                .table()
                .capacityUnits();
    }

    private static void assertValueRefused(String table, AttributeValue value, String words) {
        assertRefused(
                () -> DYNAMO.put(table, "pk", "a", "v", value), "One or more parameter values were invalid: " + words);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String words) {
        assertThatThrownBy(call).satisfies(refused -> assertThat(text(refused)).isEqualTo(words));
    }
}
