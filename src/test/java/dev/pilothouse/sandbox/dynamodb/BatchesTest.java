package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.code;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.item;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pilothouse.sandbox.wire.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class BatchesTest {
    private static final DynamoSandbox DYNAMO = new DynamoSandbox();

    @AfterEach
    void heal() {
        DYNAMO.sandbox().service(DynamoDbService.class).leaveUnprocessed(0);
        DYNAMO.sandbox().faults().clear();
    }

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    @Test
    void aBatchWritesAndReadsOverTables() {
        String one = DYNAMO.table();
        String two = DYNAMO.sorted();
        DYNAMO.put(one, "pk", "gone");
        DYNAMO.sdk.batchWriteItem(it -> it.requestItems(Map.of(
                one, List.of(put("pk", "a", "v", 1), delete("pk", "gone")), two, List.of(put("pk", "b", "sk", "c")))));
        var got = DYNAMO.sdk.batchGetItem(it -> it.requestItems(Map.of(
                one,
                keys(List.of(item("pk", "a"), item("pk", "gone"))),
                two,
                keys(List.of(item("pk", "b", "sk", "c"))))));
        assertThat(got.responses())
                .isEqualTo(Map.of(one, List.of(item("pk", "a", "v", 1)), two, List.of(item("pk", "b", "sk", "c"))));
        assertThat(got.unprocessedKeys()).isEmpty();
    }

    @Test
    void limitsAreAWSs() {
        String table = DYNAMO.table();
        List<WriteRequest> many =
                IntStream.range(0, 26).mapToObj(n -> put("pk", "i" + n)).toList();
        DYNAMO.sdk.batchWriteItem(it -> it.requestItems(Map.of(table, many.subList(0, 25))));
        assertRefused(
                () -> DYNAMO.sdk.batchWriteItem(it -> it.requestItems(Map.of(table, many))),
                "Too many items requested for the BatchWriteItem call");
        assertRefused(
                () -> DYNAMO.sdk.batchWriteItem(it ->
                        it.requestItems(Map.of(table, List.of(put("pk", "a"), delete("pk", "a"))))),
                "Provided list of item keys contains duplicates");
        assertRefused(
                () -> DYNAMO.sdk.batchGetItem(it ->
                        it.requestItems(Map.of(table, keys(List.of(item("pk", "a"), item("pk", "a")))))),
                "Provided list of item keys contains duplicates");
        assertThat(DYNAMO.get(table, "pk", "a")).isEmpty();
    }

    @Test
    void whatIsTooMuchForOneAnswerIsLeftForTheNext() {
        String table = DYNAMO.table();
        for (int i = 0; i < 45; i++) {
            DYNAMO.put(table, "pk", "big" + i, "fill", "x".repeat(400_000));
        }
        var got = DYNAMO.sdk.batchGetItem(it -> it.requestItems(Map.of(
                table,
                KeysAndAttributes.builder()
                        .keys(IntStream.range(0, 45)
                                .mapToObj(n -> item("pk", "big" + n))
                                .toList())
                        .build())));
        assertThat(got.responses().get(table)).hasSize(41);
        assertThat(got.unprocessedKeys().get(table).keys()).hasSize(4);
    }

    @Test
    void everyThirdItemIsLeftOnRequest() {
        String table = DYNAMO.table();
        DYNAMO.sandbox().service(DynamoDbService.class).leaveUnprocessed(3);
        List<WriteRequest> asked =
                IntStream.range(0, 9).mapToObj(n -> put("pk", "i" + n)).toList();
        var done = DYNAMO.sdk.batchWriteItem(it -> it.requestItems(Map.of(table, asked)));
        assertThat(done.unprocessedItems().get(table)).containsExactly(asked.get(2), asked.get(5), asked.get(8));
        assertThat(DYNAMO.sdk.scan(it -> it.tableName(table)).count()).isEqualTo(6);
    }

    @Test
    void throttlingIsDynamoDbsOwn() {
        String table = DYNAMO.table();
        DYNAMO.sandbox().faults().next(1, "PutItem", new Fault.Throttle());
        assertThatThrownBy(() -> DYNAMO.put(table, "pk", "a"))
                .isInstanceOf(ProvisionedThroughputExceededException.class)
                .satisfies(refused -> assertThat(code(refused)).isEqualTo("ProvisionedThroughputExceededException"));
        DYNAMO.put(table, "pk", "a");
    }

    @Test
    void anItemGoesWhenItsTimeIsOver() {
        String table = DYNAMO.table();
        DYNAMO.sdk.updateTimeToLive(it -> it.tableName(table)
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expires")));
        long soon = DYNAMO.sandbox().clock().instant().getEpochSecond() + 3600;
        DYNAMO.put(table, "pk", "goes", "expires", soon);
        DYNAMO.put(table, "pk", "stays", "expires", soon + 86_400);
        DYNAMO.put(table, "pk", "text", "expires", String.valueOf(soon));
        DYNAMO.put(table, "pk", "ancient", "expires", 1000);
        DYNAMO.sandbox().clock().advance(Duration.ofMinutes(61));
        assertThat(DYNAMO.sdk.scan(it -> it.tableName(table)).items())
                .extracting(item -> item.get("pk").s())
                .containsExactlyInAnyOrder("stays", "text", "ancient");
    }

    private static WriteRequest put(Object... item) {
        return WriteRequest.builder().putRequest(it -> it.item(item(item))).build();
    }

    private static WriteRequest delete(Object... key) {
        return WriteRequest.builder().deleteRequest(it -> it.key(item(key))).build();
    }

    private static KeysAndAttributes keys(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder().keys(keys).build();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String words) {
        assertThatThrownBy(call).satisfies(refused -> assertThat(text(refused)).isEqualTo(words));
    }
}
