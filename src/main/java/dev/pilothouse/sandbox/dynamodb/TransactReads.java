package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.Asked.map;

import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.table.Row;
import dev.pilothouse.sandbox.dynamodb.table.Units;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import dev.pilothouse.sandbox.wire.Call;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/** TransactGetItems: items as they were at one moment. */
record TransactReads(Tables tables, Arns arns) {
    private static final int MOST = 100;
    private static final int LARGEST = 4 << 20;

    TransactGetItemsResponse get(TransactGetItemsRequest request, Call call) {
        new Require()
                .given("transactItems", request.hasTransactItems())
                .count("transactItems", request.transactItems().size(), 1, MOST, "[]")
                .all();
        request.transactItems().stream()
                .map(TransactGetItem::get)
                .forEach(get -> call.require("dynamodb:GetItem", arns.table(get.tableName())));
        List<Supplier<Found>> asked =
                request.transactItems().stream().map(item -> read(item.get())).toList();
        List<Found> all = tables.writing(() -> {
            Reasons reasons = new Reasons();
            List<Found> found = new ArrayList<>();
            asked.forEach(each -> reasons.attempt(each).ifPresent(found::add));
            reasons.raise();
            return found;
        });
        if (all.stream().mapToLong(found -> found.bytes).sum() > LARGEST) {
            throw Invalid.request("Transaction size cannot exceed " + LARGEST + " bytes");
        }
        List<byte[]> responses = all.stream().map(Found::response).toList();
        call.member("Responses", new ItemList(responses));
        Map<String, Used> used = new LinkedHashMap<>();
        all.forEach(found -> used.merge(found.used.of().name(), found.used, Used::plus));
        return TransactGetItemsResponse.builder()
                .consumedCapacity(Used.told(used.values(), request.returnConsumedCapacity()))
                .build();
    }

    private Supplier<Found> read(Get get) {
        Asked asked = Asked.of(
                map(get.hasExpressionAttributeNames(), get.expressionAttributeNames()),
                Optional.empty(),
                Optional.ofNullable(get.projectionExpression()),
                List.of());
        Optional<List<Path>> paths = asked.projection(get.projectionExpression());
        asked.done();
        Named table = tables.forItems(get.tableName());
        return () -> {
            Value.Tree key = ValueReader.tree(get.key());
            table.table().requireKey(key);
            table.requireReads(Optional.empty());
            Optional<Row> row = table.table().get(key);
            int bytes = row.map(Row::size).orElse(0);
            Used used = Used.read(table, Optional.empty(), Units.read(bytes, true))
                    .twice()
                    .asReads();
            return new Found(row.map(it -> ItemReads.shown(it, paths)), bytes, used);
        };
    }

    private record Found(Optional<byte[]> item, int bytes, Used used) {
        byte[] response() {
            String json = item.map(bytes -> "{\"Item\":" + new String(bytes, StandardCharsets.UTF_8) + "}")
                    .orElse("{}");
            return json.getBytes(StandardCharsets.UTF_8);
        }
    }
}
