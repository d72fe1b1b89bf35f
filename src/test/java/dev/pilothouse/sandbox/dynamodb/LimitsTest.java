package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.code;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.global;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.item;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.key;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class LimitsTest {
    /** What {@code pk}, {@code a} and {@code fill} take of an item. */
    private static final int OTHERS = 2 + 1 + 4;

    private static final int LARGEST = 400 * 1024 - OTHERS;
    private static final String TOO_LARGE = "Item size has exceeded the maximum allowed size";
    private static final String TOO_LARGE_TO_UPDATE = "Item size to update has exceeded the maximum allowed size";
    private static final String TOO_DEEP =
            "Nesting Levels have exceeded supported limits: Attributes in the item have nested levels beyond supported"
                    + " limit";

    private static final DynamoSandbox DYNAMO = new DynamoSandbox();

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    @Test
    void anItemHas400KilobytesAndNotAByteMore() {
        String table = DYNAMO.table();
        DYNAMO.put(table, "pk", "a", "fill", "x".repeat(LARGEST));
        assertThat(DYNAMO.sdk.describeTable(it -> it.tableName(table)).table().tableSizeBytes())
                .isEqualTo(400 * 1024);
        assertRefused(() -> DYNAMO.put(table, "pk", "a", "fill", "x".repeat(LARGEST + 1)), TOO_LARGE);
        assertRefused(() -> DYNAMO.put(table, "pk", "a", "fill", "ü".repeat(LARGEST / 2 + 1)), TOO_LARGE);
    }

    @Test
    void anUpdateMayFillItToTheBrim() {
        String table = DYNAMO.table();
        update(table, "x".repeat(LARGEST));
        assertThat(DYNAMO.get(table, "pk", "a").get("fill").s()).hasSize(LARGEST);
        assertRefused(() -> update(table, "x".repeat(LARGEST + 1)), TOO_LARGE_TO_UPDATE);
    }

    @Test
    void inATransactionAPutIsRefusedAtOnceAndAnUpdateCancelsIt() {
        String table = DYNAMO.table();
        String fill = "x".repeat(LARGEST + 1);
        assertRefused(
                () -> DYNAMO.sdk.transactWriteItems(it -> it.transactItems(TransactWriteItem.builder()
                        .put(put -> put.tableName(table).item(item("pk", "a", "fill", fill)))
                        .build())),
                TOO_LARGE);
        assertThatThrownBy(() -> DYNAMO.sdk.transactWriteItems(it -> it.transactItems(TransactWriteItem.builder()
                        .update(update -> update.tableName(table)
                                .key(item("pk", "a"))
                                .updateExpression("SET fill = :f")
                                .expressionAttributeValues(item(":f", fill)))
                        .build())))
                .isInstanceOfSatisfying(TransactionCanceledException.class, refused -> {
                    assertThat(refused.cancellationReasons().getFirst().code()).isEqualTo("ValidationError");
                    assertThat(refused.cancellationReasons().getFirst().message())
                            .isEqualTo(TOO_LARGE_TO_UPDATE);
                });
    }

    @Test
    void valuesLie32LevelsDeepAndNoDeeper() {
        String table = DYNAMO.table();
        DYNAMO.put(table, "pk", "a", "deep", deep(31));
        assertThat(DYNAMO.get(table, "pk", "a").get("deep")).isEqualTo(deep(31));
        assertRefused(() -> DYNAMO.put(table, "pk", "a", "deep", deep(32)), TOO_DEEP);
        assertRefused(
                () -> DYNAMO.sdk.updateItem(it -> it.tableName(table)
                        .key(item("pk", "a"))
                        .updateExpression("SET deep[0] = :d")
                        .expressionAttributeValues(item(":d", deep(31)))),
                TOO_DEEP);
    }

    @Test
    void tenThousandAttributesAreKept() {
        String table = DYNAMO.table();
        Map<String, AttributeValue> wide = IntStream.range(0, 10_000)
                .boxed()
                .collect(Collectors.toMap(n -> "attribute" + n, n -> AttributeValue.fromN(n.toString())));
        wide.put("pk", AttributeValue.fromS("wide"));
        DYNAMO.sdk.putItem(it -> it.tableName(table).item(wide));
        assertThat(DYNAMO.get(table, "pk", "wide")).isEqualTo(wide);
    }

    @Test
    void anIndexsKeyHasItsTypeAndIsNotEmpty() {
        String table = indexed();
        assertRefused(
                () -> DYNAMO.put(table, "pk", "a", "status", 1),
                "One or more parameter values were invalid: Type mismatch for Index Key status Expected: S Actual: N"
                        + " IndexName: byStatus");
        assertRefused(
                () -> DYNAMO.put(table, "pk", "a", "status", ""),
                "One or more parameter values are not valid. A value specified for a secondary index key is not"
                        + " supported. The AttributeValue for a key attribute cannot contain an empty string value."
                        + " IndexName: byStatus, IndexKey: status");
        assertRefused(
                () -> DYNAMO.sdk.updateItem(it -> it.tableName(table)
                        .key(item("pk", "a"))
                        .updateExpression("SET #s = :n")
                        .expressionAttributeNames(Map.of("#s", "status"))
                        .expressionAttributeValues(item(":n", 1))),
                "The update expression attempted to update the secondary index key to unsupported type");
    }

    @Test
    void indexesLagOnRequestAndCatchUp() {
        String table = indexed();
        DYNAMO.put(table, "pk", "a", "status", "NEW");
        DYNAMO.sandbox().service(DynamoDbService.class).indexes().begin();
        try {
            DYNAMO.put(table, "pk", "b", "status", "NEW");
            DYNAMO.sdk.deleteItem(it -> it.tableName(table).key(item("pk", "a")));
            assertThat(found(table)).containsExactly("a");
            assertThat(DYNAMO.get(table, "pk", "a")).isEmpty();
        } finally {
            DYNAMO.sandbox().service(DynamoDbService.class).indexes().end();
        }
        assertThat(found(table)).containsExactly("b");
    }

    @Test
    void anIndexMadeLaterHoldsWhatWasThere() {
        String table = DYNAMO.table();
        DYNAMO.put(table, "pk", "a", "status", "NEW");
        changeIndex(
                table,
                update -> update.create(index -> index.indexName("byStatus")
                        .keySchema(key("status"))
                        .projection(projection -> projection.projectionType("ALL"))));
        assertThat(found(table)).containsExactly("a");
        changeIndex(table, update -> update.delete(index -> index.indexName("byStatus")));
        assertRefused(() -> found(table), "The table does not have the specified index: byStatus");
    }

    private static void changeIndex(String table, Consumer<GlobalSecondaryIndexUpdate.Builder> how) {
        GlobalSecondaryIndexUpdate update =
                GlobalSecondaryIndexUpdate.builder().applyMutation(how).build();
        DYNAMO.sdk.updateTable(it -> it.tableName(table)
                .attributeDefinitions(DynamoSandbox.definition("status:S"))
                .globalSecondaryIndexUpdates(update));
    }

    private static String indexed() {
        return DYNAMO.table(
                global("byStatus", key("status"))
                        .andThen(it -> it.attributeDefinitions(
                                DynamoSandbox.definition("pk:S"), DynamoSandbox.definition("status:S"))),
                "pk:S");
    }

    private static List<String> found(String table) {
        return DYNAMO
                .sdk
                .query(it -> it.tableName(table)
                        .indexName("byStatus")
                        .keyConditionExpression("#s = :new")
                        .expressionAttributeNames(Map.of("#s", "status"))
                        .expressionAttributeValues(item(":new", "NEW")))
                .items()
                .stream()
                .map(each -> each.get("pk").s())
                .toList();
    }

    private static AttributeValue deep(int lists) {
        AttributeValue value = AttributeValue.fromS("leaf");
        for (int i = 0; i < lists; i++) {
            value = AttributeValue.fromL(List.of(value));
        }
        return value;
    }

    private static void update(String table, String fill) {
        DYNAMO.sdk.updateItem(it -> it.tableName(table)
                .key(item("pk", "a"))
                .updateExpression("SET fill = :f")
                .expressionAttributeValues(item(":f", fill)));
    }

    private static void assertRefused(ThrowingCallable call, String words) {
        assertThatThrownBy(call).satisfies(refused -> {
            assertThat(code(refused)).isEqualTo("ValidationException");
            assertThat(text(refused)).isEqualTo(words);
        });
    }
}
