package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.code;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.item;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Provisioned capacity with its burst of 300 seconds, on the movable clock. */
class BurstsTest {
    private static final String EXCEEDED = "ProvisionedThroughputExceededException";
    private static final String TEN_KB = "x".repeat(10 * 1024 - 20);

    // Ten units a put, 300 in the burst.
    private static final int BURST = 30;
    private static final int MOST = 60;

    private static final DynamoSandbox DYNAMO = new DynamoSandbox();

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    @BeforeEach
    void timeStandsStill() {
        DYNAMO.sandbox().clock().hold();
    }

    @Test
    void whatTheBurstDoesNotHoldIsThrottledUntilTimeHasPassed() {
        String table = provisioned();
        assertThat(putsUntilThrottled(table)).isBetween(BURST, MOST);
        assertThat(DYNAMO.get(table, "pk", "item0")).isNotEmpty();
        DYNAMO.sandbox().clock().advance(Duration.ofSeconds(100));
        assertThat(putsUntilThrottled(table)).isBetween(BURST / 3, MOST);
        DYNAMO.sandbox().clock().advance(Duration.ofHours(1));
        assertThat(putsUntilThrottled(table)).isBetween(BURST, MOST);
    }

    @Test
    void readsHaveACapacityOfTheirOwn() {
        String table = provisioned();
        DYNAMO.put(table, "pk", "a", "fill", "x".repeat(200 * 1024));
        int reads = 0;
        while (!throttled(() -> DYNAMO.sdk.getItem(
                it -> it.tableName(table).key(item("pk", "a")).consistentRead(true)))) {
            reads++;
            assertThat(reads).isLessThan(MOST);
        }
        // 51 units each, and the last one may go beyond.
        assertThat(reads).isGreaterThanOrEqualTo(4);
        assertThat(throttled(() -> DYNAMO.sdk.scan(it -> it.tableName(table)))).isTrue();
        assertThat(throttled(() -> DYNAMO.sdk.batchGetItem(it -> it.requestItems(Map.of(
                        table,
                        KeysAndAttributes.builder()
                                .keys(List.of(item("pk", "a")))
                                .build())))))
                .isTrue();
        DYNAMO.put(table, "pk", "b");
    }

    @Test
    void batchesLeaveWhatIsBeyondAndTransactionsSayWhy() {
        String table = provisioned();
        for (int i = 0; i < BURST - 1; i++) {
            DYNAMO.put(table, "pk", "first" + i, "fill", TEN_KB);
        }
        List<WriteRequest> writes = List.of("a", "b", "c", "d", "e", "f", "g").stream()
                .map(key -> WriteRequest.builder()
                        .putRequest(PutRequest.builder()
                                .item(item("pk", key, "fill", TEN_KB))
                                .build())
                        .build())
                .toList();
        assertThat(DYNAMO.sdk
                        .batchWriteItem(it -> it.requestItems(Map.of(table, writes)))
                        .unprocessedItems()
                        .get(table))
                .hasSizeBetween(1, 6);
        Assertions.assertThatExceptionOfType(TransactionCanceledException.class)
                .isThrownBy(() -> DYNAMO.sdk.transactWriteItems(it -> it.transactItems(TransactWriteItem.builder()
                        .put(Put.builder()
                                .tableName(table)
                                .item(item("pk", "z"))
                                .build())
                        .build())))
                .satisfies(cancelled -> assertThat(
                                cancelled.cancellationReasons().getFirst().code())
                        .isEqualTo("ProvisionedThroughputExceeded"));
    }

    @Test
    void whatIsPaidByTheRequestIsNeverThrottled() {
        String table = DYNAMO.table();
        for (int i = 0; i < 2 * BURST; i++) {
            DYNAMO.put(table, "pk", "item" + i, "fill", TEN_KB);
        }
    }

    private static int putsUntilThrottled(String table) {
        int puts = 0;
        for (; puts <= MOST; puts++) {
            String key = "item" + puts;
            if (throttled(() -> DYNAMO.put(table, "pk", key, "fill", TEN_KB))) {
                return puts;
            }
        }
        return puts;
    }

    private static boolean throttled(ThrowingCallable call) {
        Throwable thrown = Assertions.catchThrowable(call);
        if (thrown != null) {
            assertThat(code(thrown)).isEqualTo(EXCEEDED);
        }
        return thrown != null;
    }

    private static String provisioned() {
        return DYNAMO.table(
                it -> it.billingMode("PROVISIONED")
                        .provisionedThroughput(
                                units -> units.readCapacityUnits(1L).writeCapacityUnits(1L)),
                "pk:S");
    }
}
