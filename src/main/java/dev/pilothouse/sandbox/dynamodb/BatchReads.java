package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.Asked.map;

import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.legacy.AttributesToGet;
import dev.pilothouse.sandbox.dynamodb.table.Row;
import dev.pilothouse.sandbox.dynamodb.table.Units;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Sizes;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import dev.pilothouse.sandbox.wire.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/**
 * BatchGetItem.
 *
 * @param leaves whether the next key is left unprocessed
 */
record BatchReads(Tables tables, Arns arns, BooleanSupplier leaves) {
    private static final int MOST = 100;
    private static final int LARGEST = 16 << 20;

    BatchGetItemResponse get(BatchGetItemRequest request, Call call) {
        new Require().given("requestItems", request.hasRequestItems()).all();
        request.requestItems().keySet().forEach(name -> call.require("dynamodb:BatchGetItem", arns.table(name)));
        int count = request.requestItems().values().stream()
                .mapToInt(each -> each.keys().size())
                .sum();
        if (count > MOST) {
            throw Invalid.request("Too many items requested for the BatchGetItem call");
        }
        new Require().count("requestItems", count, 1, MOST, "{}").all();
        Answer answer = new Answer(leaves);
        List<TableKeys> wanted = new ArrayList<>();
        request.requestItems().forEach((name, keys) -> wanted.add(wanted(name, keys)));
        wanted.forEach(answer::read);
        // "If none of the items can be processed due to insufficient provisioned throughput" it is an error.
        if (answer.used.isEmpty() && wanted.stream().noneMatch(each -> each.table.mayRead(Optional.empty()))) {
            throw DynamoDbErrors.throughputExceeded();
        }
        call.member("Responses", new ItemMap(answer.items));
        return BatchGetItemResponse.builder()
                .unprocessedKeys(answer.left)
                .consumedCapacity(Used.told(answer.used.values(), request.returnConsumedCapacity()))
                .build();
    }

    private TableKeys wanted(String name, KeysAndAttributes asked) {
        Asked.requireOneGeneration(
                Map.of("AttributesToGet", asked.hasAttributesToGet()),
                Asked.given("ProjectionExpression", asked.projectionExpression()));
        Asked expressions = Asked.of(
                map(asked.hasExpressionAttributeNames(), asked.expressionAttributeNames()),
                Optional.empty(),
                Optional.ofNullable(asked.projectionExpression()),
                List.of());
        Optional<List<Path>> paths = expressions
                .projection(asked.projectionExpression())
                .or(() -> AttributesToGet.of(asked.hasAttributesToGet(), asked.attributesToGet()));
        expressions.done();
        Named table = tables.forItems(name);
        List<Value.Tree> keys = asked.keys().stream().map(ValueReader::tree).toList();
        keys.forEach(table.table()::requireKey);
        if (new HashSet<>(keys).size() < keys.size()) {
            throw Invalid.request("Provided list of item keys contains duplicates");
        }
        return new TableKeys(name, table, asked, keys, paths);
    }

    static int bytes(Write write) {
        return write.effect() instanceof Effect.Put(var item) ? Sizes.item(item) : Sizes.item(write.key());
    }

    private record TableKeys(
            String name, Named table, KeysAndAttributes asked, List<Value.Tree> keys, Optional<List<Path>> paths) {}

    /** What has been found so far. */
    private static final class Answer {
        private final BooleanSupplier leaves;
        private final Map<String, List<byte[]>> items = new LinkedHashMap<>();
        private final Map<String, KeysAndAttributes> left = new LinkedHashMap<>();
        private final Map<String, Used> used = new LinkedHashMap<>();
        private long bytes;

        Answer(BooleanSupplier leaves) {
            this.leaves = leaves;
        }

        void read(TableKeys wanted) {
            List<Map<String, AttributeValue>> later = new ArrayList<>();
            List<byte[]> found = items.computeIfAbsent(wanted.name, _ -> new ArrayList<>());
            boolean consistent = Boolean.TRUE.equals(wanted.asked.consistentRead());
            for (int i = 0; i < wanted.keys.size(); i++) {
                Optional<Row> row = wanted.table.table().get(wanted.keys.get(i));
                int size = row.map(Row::size).orElse(0);
                if (bytes + size > LARGEST || leaves.getAsBoolean() || !wanted.table.mayRead(Optional.empty())) {
                    later.add(wanted.asked.keys().get(i));
                    continue;
                }
                bytes += size;
                row.ifPresent(it -> found.add(ItemReads.shown(it, wanted.paths)));
                used.merge(
                        wanted.name,
                        Used.read(wanted.table, Optional.empty(), Units.read(size, consistent))
                                .asReads(),
                        Used::plus);
            }
            if (!later.isEmpty()) {
                left.put(wanted.name, wanted.asked.copy(it -> it.keys(later)));
            }
        }
    }
}
