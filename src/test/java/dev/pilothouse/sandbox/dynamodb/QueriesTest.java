package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.global;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.item;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.key;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.local;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

class QueriesTest {
    private static final DynamoSandbox DYNAMO = new DynamoSandbox();

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    @Test
    void theSizeOfATextIsCountedInBytes() {
        String table = DYNAMO.table();
        DYNAMO.put(table, "pk", "a", "text", "äöü");
        assertThat(DYNAMO.sdk
                        .scan(it -> it.tableName(table)
                                .filterExpression("size(#t) = :six")
                                .expressionAttributeNames(Map.of("#t", "text"))
                                .expressionAttributeValues(Map.of(":six", DynamoSandbox.value(6))))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void sortKeysAreInOrderBothWays() {
        String table = DYNAMO.table(_ -> {}, "pk:S", "sk:N");
        List<String> numbers =
                List.of("-1000", "-10.5", "-10", "-0.01", "0", "1e-10", "0.2", "2", "10", "10.01", "1e20");
        List<String> mixed = new ArrayList<>(numbers);
        java.util.Collections.shuffle(mixed, new java.util.Random(7));
        mixed.forEach(n -> DYNAMO.put(table, "pk", "a", "sk", AttributeValue.fromN(n)));
        assertThat(sortKeys(table, true)).containsExactlyElementsOf(plain(numbers));
        assertThat(sortKeys(table, false)).containsExactlyElementsOf(plain(numbers.reversed()));
    }

    @Test
    void everyKeyConditionFindsItsStretch() {
        String table = DYNAMO.sorted();
        List.of("a", "ab", "abc", "b", "b\u0000", "c").forEach(sk -> DYNAMO.put(table, "pk", "p", "sk", sk));
        DYNAMO.put(table, "pk", "q", "sk", "a");
        assertThat(found(table, "sk = :v", ":v", "ab")).containsExactly("ab");
        assertThat(found(table, "sk < :v", ":v", "ab")).containsExactly("a");
        assertThat(found(table, "sk <= :v", ":v", "ab")).containsExactly("a", "ab");
        assertThat(found(table, ":v < sk", ":v", "b")).containsExactly("b\u0000", "c");
        assertThat(found(table, "sk >= :v", ":v", "b")).containsExactly("b", "b\u0000", "c");
        assertThat(found(table, "begins_with(sk, :v)", ":v", "ab")).containsExactly("ab", "abc");
        assertThat(found(table, "sk BETWEEN :v AND :w", ":v", "ab", ":w", "b")).containsExactly("ab", "abc", "b");
        assertThat(found(table, "sk = :v", ":v", "z")).isEmpty();
    }

    @Test
    void aPageEndsAtAMegabyteBeforeTheFilter() {
        String table = DYNAMO.sorted();
        for (int i = 0; i < 30; i++) {
            DYNAMO.put(table, "pk", "p", "sk", "%02d".formatted(i), "fill", "x".repeat(100_000), "even", i % 2 == 0);
        }
        QueryResponse first = query(
                table,
                it -> it.filterExpression("even = :yes").expressionAttributeValues(item(":p", "p", ":yes", true)));
        assertThat(first.scannedCount()).isEqualTo(10);
        assertThat(first.count()).isEqualTo(5);
        assertThat(first.lastEvaluatedKey()).isEqualTo(item("pk", "p", "sk", "09"));
        assertThat(DYNAMO
                        .sdk
                        .queryPaginator(it -> it.tableName(table)
                                .keyConditionExpression("pk = :p")
                                .filterExpression("even = :yes")
                                .expressionAttributeValues(item(":p", "p", ":yes", true)))
                        .stream())
                .hasSize(3)
                .allSatisfy(page -> assertThat(page.count()).isEqualTo(5));
        ScanResponse counted = DYNAMO.sdk.scan(
                it -> it.tableName(table).select(Select.COUNT).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        assertThat(counted.count()).isEqualTo(10);
        assertThat(counted.hasItems()).isFalse();
        assertThat(counted.consumedCapacity().capacityUnits()).isEqualTo(122.5);
    }

    @Test
    void aLimitEndsAPageEvenAtTheEnd() {
        String table = DYNAMO.sorted();
        DYNAMO.put(table, "pk", "p", "sk", "a");
        DYNAMO.put(table, "pk", "p", "sk", "b");
        QueryResponse both = query(table, it -> it.limit(2));
        assertThat(both.count()).isEqualTo(2);
        assertThat(both.lastEvaluatedKey()).isEqualTo(item("pk", "p", "sk", "b"));
        QueryResponse rest = query(table, it -> it.exclusiveStartKey(both.lastEvaluatedKey()));
        assertThat(rest.count()).isZero();
        assertThat(rest.items()).isEmpty();
        assertThat(rest.hasLastEvaluatedKey()).isFalse();
    }

    @Test
    void segmentsTogetherAreTheWholeTable() {
        String table = DYNAMO.table();
        for (int i = 0; i < 200; i++) {
            DYNAMO.put(table, "pk", "item-" + i);
        }
        List<String> seen = new ArrayList<>();
        for (int segment = 0; segment < 4; segment++) {
            int number = segment;
            List<String> own = DYNAMO
                    .sdk
                    .scanPaginator(
                            it -> it.tableName(table).limit(20).segment(number).totalSegments(4))
                    .items()
                    .stream()
                    .map(each -> each.get("pk").s())
                    .toList();
            assertThat(own).hasSizeBetween(20, 80);
            seen.addAll(own);
        }
        assertThat(seen).hasSize(200).doesNotHaveDuplicates();
        assertRefused(
                () -> DYNAMO.sdk.scan(it ->
                        it.tableName(table).segment(0).totalSegments(4).exclusiveStartKey(item("pk", seen.getLast()))),
                "The provided starting key is invalid: Invalid ExclusiveStartKey. Please use ExclusiveStartKey with"
                        + " correct Segment. TotalSegments: 4 Segment: 0");
        assertThat(seen)
                .containsExactlyElementsOf(DYNAMO.sdk.scan(it -> it.tableName(table)).items().stream()
                        .map(each -> each.get("pk").s())
                        .toList());
    }

    @Test
    void aProjectionCutsAndAGlobalIndexHasOnlyItsOwn() {
        String table =
                DYNAMO.table(global("byStatus", key("status", "at"), "amount"), "pk:S", "sk:S", "status:S", "at:N");
        DYNAMO.put(table, "pk", "p", "sk", "1", "status", "PAID", "at", 2, "amount", 5, "note", "n");
        DYNAMO.put(table, "pk", "p", "sk", "2", "status", "PAID", "at", 1);
        DYNAMO.put(table, "pk", "p", "sk", "3", "status", "PAID");
        Consumer<QueryRequest.Builder> paid = it -> it.indexName("byStatus")
                .keyConditionExpression("#s = :paid")
                .expressionAttributeNames(Map.of("#s", "status"))
                .expressionAttributeValues(item(":paid", "PAID"));
        assertThat(query(table, paid).items())
                .containsExactly(
                        item("pk", "p", "sk", "2", "status", "PAID", "at", 1),
                        item("pk", "p", "sk", "1", "status", "PAID", "at", 2, "amount", 5));
        assertThat(query(table, it -> it.applyMutation(paid).limit(1)).lastEvaluatedKey())
                .isEqualTo(item("pk", "p", "sk", "2", "status", "PAID", "at", 1));
        assertThat(query(table, it -> it.applyMutation(paid).projectionExpression("amount"))
                        .items())
                .containsExactly(Map.of(), item("amount", 5));
        assertRefused(
                () -> query(table, it -> it.applyMutation(paid).select(Select.ALL_ATTRIBUTES)),
                "One or more parameter values were invalid: Select type ALL_ATTRIBUTES is not supported for global"
                        + " secondary index byStatus because its projection type is not ALL");
        assertRefused(
                () -> query(table, it -> it.applyMutation(paid).consistentRead(true)),
                "Consistent reads are not supported on global secondary indexes");
        DYNAMO.sdk.updateItem(it -> it.tableName(table)
                .key(item("pk", "p", "sk", "2"))
                .updateExpression("REMOVE #a")
                .expressionAttributeNames(Map.of("#a", "at")));
        assertThat(query(table, paid).count()).isEqualTo(1);
    }

    @Test
    void aLocalIndexFetchesWhatItLacks() {
        String table = DYNAMO.table(local("byDate", key("pk", "date")), "pk:S", "sk:S", "date:S");
        DYNAMO.put(table, "pk", "p", "sk", "1", "date", "2026", "note", "n");
        Consumer<QueryRequest.Builder> byDate = it ->
                it.indexName("byDate").consistentRead(true).returnConsumedCapacity(ReturnConsumedCapacity.INDEXES);
        assertThat(query(table, byDate).items()).containsExactly(item("pk", "p", "sk", "1", "date", "2026"));
        QueryResponse whole = query(table, it -> it.applyMutation(byDate).select(Select.ALL_ATTRIBUTES));
        assertThat(whole.items()).containsExactly(item("pk", "p", "sk", "1", "date", "2026", "note", "n"));
        assertThat(whole.consumedCapacity().capacityUnits()).isEqualTo(2);
        assertThat(whole.consumedCapacity()
                        .localSecondaryIndexes()
                        .get("byDate")
                        .capacityUnits())
                .isEqualTo(1);
    }

    @Test
    void whatCannotBeAskedIsToldInAwsWords() {
        String table = DYNAMO.sorted();
        assertQueryRefused(table, "sk = :p", "Query condition missed key schema element: pk");
        assertQueryRefused(table, "pk > :p", "Query key condition not supported");
        assertQueryRefused(table, "pk = :p OR sk = :p", "Invalid operator used in KeyConditionExpression: OR");
        assertQueryRefused(
                table,
                "pk = :p AND sk > :p AND sk < :p",
                "KeyConditionExpressions must only contain one condition per key");
        assertRefused(
                () -> query(table, it -> it.filterExpression("sk = :p")),
                "Filter Expression can only contain non-primary key attributes: Primary key attribute: sk");
        assertRefused(
                () -> query(table, it -> it.exclusiveStartKey(item("bad", "p"))),
                "The provided starting key is invalid");
        assertRefused(
                () -> query(table, it -> it.exclusiveStartKey(item("pk", "other", "sk", "a"))),
                "The provided starting key is outside query boundaries based on provided conditions");
        assertRefused(
                () -> query(table, it -> it.indexName("none")), "The table does not have the specified index: none");
        assertRefused(
                () -> DYNAMO.sdk.scan(it -> it.tableName(table).segment(4).totalSegments(4)),
                "The Segment parameter is zero-based and must be less than parameter TotalSegments: Segment: 4 is not"
                        + " less than TotalSegments: 4");
        assertRefused(
                () -> query(table, it -> it.expressionAttributeValues(item(":p", 1))),
                "One or more parameter values were invalid: Condition parameter type does not match schema type");
    }

    private static List<String> plain(List<String> numbers) {
        return numbers.stream()
                .map(n -> new java.math.BigDecimal(n).toPlainString())
                .toList();
    }

    private static List<String> sortKeys(String table, boolean forward) {
        return DYNAMO
                .sdk
                .queryPaginator(it -> it.tableName(table)
                        .limit(3)
                        .scanIndexForward(forward)
                        .keyConditionExpression("pk = :p")
                        .expressionAttributeValues(item(":p", "a")))
                .items()
                .stream()
                .map(each -> each.get("sk").n())
                .toList();
    }

    private static List<String> found(String table, String condition, Object... values) {
        Map<String, AttributeValue> all = item(values);
        all.put(":p", AttributeValue.fromS("p"));
        return query(
                        table,
                        it -> it.keyConditionExpression("pk = :p AND " + condition)
                                .expressionAttributeValues(all))
                .items()
                .stream()
                .map(each -> each.get("sk").s())
                .toList();
    }

    private static QueryResponse query(String table, Consumer<QueryRequest.Builder> more) {
        return DYNAMO.sdk.query(it -> it.tableName(table)
                .keyConditionExpression("pk = :p")
                .expressionAttributeValues(item(":p", "p"))
                .applyMutation(more));
    }

    private static void assertQueryRefused(String table, String condition, String words) {
        assertRefused(() -> query(table, it -> it.keyConditionExpression(condition)), words);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String words) {
        assertThatThrownBy(call).satisfies(refused -> assertThat(text(refused)).isEqualTo(words));
    }
}
