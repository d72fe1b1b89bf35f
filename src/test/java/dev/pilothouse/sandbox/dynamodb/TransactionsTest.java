package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.code;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.item;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.Update;

class TransactionsTest {
    private static final DynamoSandbox DYNAMO = new DynamoSandbox();

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    @Test
    void allFourActionsAreDoneTogether() {
        String table = DYNAMO.table();
        DYNAMO.put(table, "pk", "old");
        DYNAMO.put(table, "pk", "guard", "open", true);
        var done = DYNAMO.sdk.transactWriteItems(it -> it.transactItems(
                        put(table, "new"),
                        add(table, "count"),
                        TransactWriteItem.builder()
                                .delete(each -> each.tableName(table).key(item("pk", "old")))
                                .build(),
                        TransactWriteItem.builder()
                                .conditionCheck(each -> each.tableName(table)
                                        .key(item("pk", "guard"))
                                        .conditionExpression("attribute_exists(pk)"))
                                .build())
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        assertThat(done.consumedCapacity())
                .singleElement()
                .satisfies(used -> assertThat(used.capacityUnits()).isEqualTo(8));
        assertThat(DYNAMO.get(table, "pk", "new")).isNotEmpty();
        assertThat(DYNAMO.get(table, "pk", "count")).containsEntry("n", DynamoSandbox.value(1));
        assertThat(DYNAMO.get(table, "pk", "old")).isEmpty();
    }

    @Test
    void nothingIsDoneWhereOneFailsAndEachIsToldWhy() {
        String table = DYNAMO.table();
        DYNAMO.put(table, "pk", "there", "v", 1, "text", "x");
        assertThatThrownBy(() -> DYNAMO.sdk.transactWriteItems(it -> it.transactItems(
                        put(table, "new"),
                        put(table, "there"),
                        update(table, "there-not", each -> each.updateExpression("SET n = absent")),
                        TransactWriteItem.builder()
                                .delete(each -> each.tableName(table).key(item("wrong", "key")))
                                .build())))
                .isInstanceOfSatisfying(TransactionCanceledException.class, refused -> {
                    assertThat(text(refused))
                            .isEqualTo("Transaction cancelled, please refer cancellation reasons for specific reasons"
                                    + " [None, ConditionalCheckFailed, ValidationError, ValidationError]");
                    assertThat(refused.cancellationReasons())
                            .extracting(CancellationReason::message)
                            .containsExactly(
                                    null,
                                    "The conditional request failed",
                                    "The provided expression refers to an attribute that does not exist in the item",
                                    "The provided key element does not match the schema");
                    assertThat(refused.cancellationReasons().get(1).item())
                            .isEqualTo(item("pk", "there", "v", 1, "text", "x"));
                });
        assertThat(DYNAMO.get(table, "pk", "new")).isEmpty();
    }

    @Test
    void aTokenMakesItOnceForTenMinutes() {
        String table = DYNAMO.table();
        send(table, "token-1", add(table, "n"));
        send(table, "token-1", add(table, "n"));
        assertThat(DYNAMO.get(table, "pk", "n")).containsEntry("n", DynamoSandbox.value(1));
        assertThatThrownBy(() -> send(table, "token-1", add(table, "other")))
                .isInstanceOf(IdempotentParameterMismatchException.class);
        DYNAMO.sandbox().clock().advance(Duration.ofMinutes(10));
        send(table, "token-1", add(table, "n"));
        assertThat(DYNAMO.get(table, "pk", "n")).containsEntry("n", DynamoSandbox.value(2));
    }

    @Test
    void aCancelledTransactionMayBeTriedAgainWithItsToken() {
        String table = DYNAMO.table();
        DYNAMO.put(table, "pk", "a");
        assertThatThrownBy(() -> send(table, "token-2", put(table, "a")))
                .isInstanceOf(TransactionCanceledException.class);
        DYNAMO.sdk.deleteItem(it -> it.tableName(table).key(item("pk", "a")));
        send(table, "token-2", put(table, "a"));
        assertThat(DYNAMO.get(table, "pk", "a")).isNotEmpty();
    }

    @Test
    void limitsAreAWSs() {
        String table = DYNAMO.table();
        List<TransactWriteItem> many =
                IntStream.range(0, 101).mapToObj(n -> put(table, "i" + n)).toList();
        DYNAMO.sdk.transactWriteItems(it -> it.transactItems(many.subList(0, 100)));
        assertThatThrownBy(() -> DYNAMO.sdk.transactWriteItems(it -> it.transactItems(many)))
                .hasMessageContaining("Member must have length less than or equal to 100");
        assertThatThrownBy(() ->
                        DYNAMO.sdk.transactWriteItems(it -> it.transactItems(add(table, "same"), put(table, "same"))))
                .satisfies(refused -> assertThat(text(refused))
                        .isEqualTo("Transaction request cannot include multiple operations on one item"));
        assertThatThrownBy(() -> DYNAMO.sdk.transactWriteItems(it -> it.transactItems(IntStream.range(0, 11)
                        .mapToObj(n -> TransactWriteItem.builder()
                                .put(put ->
                                        put.tableName(table).item(item("pk", "big" + n, "fill", "x".repeat(400_000))))
                                .build())
                        .toList())))
                .satisfies(refused -> assertThat(code(refused)).isEqualTo("ValidationException"));
        assertThat(DYNAMO.get(table, "pk", "big0")).isEmpty();
    }

    @Test
    void eachActionNeedsItsOwnPermission() {
        String table = DYNAMO.table();
        try (DynamoDbClient putter = DYNAMO.client("""
            {"Statement":[{"Effect":"Allow","Action":["dynamodb:PutItem"],"Resource":"*"}]}\
            """)) {
            putter.transactWriteItems(it -> it.transactItems(put(table, "a")));
            assertThatThrownBy(
                            () -> putter.transactWriteItems(it -> it.transactItems(put(table, "b"), add(table, "n"))))
                    .satisfies(refused -> {
                        assertThat(code(refused)).isEqualTo("AccessDeniedException");
                        assertThat(text(refused)).contains("dynamodb:UpdateItem");
                    });
            assertThat(DYNAMO.get(table, "pk", "b")).isEmpty();
        }
    }

    @Test
    void readsAreTogetherToo() {
        String table = DYNAMO.table();
        DYNAMO.put(table, "pk", "a", "v", 1, "w", 2);
        var got = DYNAMO.sdk.transactGetItems(it -> it.transactItems(
                        TransactGetItem.builder()
                                .get(get -> get.tableName(table)
                                        .key(item("pk", "a"))
                                        .projectionExpression("#v")
                                        .expressionAttributeNames(Map.of("#v", "v")))
                                .build(),
                        TransactGetItem.builder()
                                .get(get -> get.tableName(table).key(item("pk", "none")))
                                .build())
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        assertThat(got.responses().getFirst().item()).isEqualTo(item("v", 1));
        assertThat(got.responses().getLast().hasItem()).isFalse();
        assertThat(got.consumedCapacity().getFirst().capacityUnits()).isEqualTo(4);
    }

    private static void send(String table, String token, TransactWriteItem action) {
        DYNAMO.sdk.transactWriteItems(it -> it.clientRequestToken(token).transactItems(action));
    }

    private static TransactWriteItem put(String table, String pk) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(item("pk", pk))
                        .conditionExpression("attribute_not_exists(pk)")
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    private static TransactWriteItem add(String table, String pk) {
        return update(table, pk, it -> it.updateExpression("ADD n :one").expressionAttributeValues(item(":one", 1)));
    }

    private static TransactWriteItem update(String table, String pk, Consumer<Update.Builder> how) {
        return TransactWriteItem.builder()
                .update(it -> it.tableName(table).key(item("pk", pk)).applyMutation(how))
                .build();
    }
}
