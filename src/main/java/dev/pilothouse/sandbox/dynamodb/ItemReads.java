package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.Asked.map;

import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.expression.Projector;
import dev.pilothouse.sandbox.dynamodb.legacy.AttributesToGet;
import dev.pilothouse.sandbox.dynamodb.table.Row;
import dev.pilothouse.sandbox.dynamodb.table.Units;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import dev.pilothouse.sandbox.dynamodb.value.ValueWriter;
import dev.pilothouse.sandbox.wire.Body;
import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** GetItem. */
record ItemReads(Tables tables) {
    GetItemResponse get(GetItemRequest request, Call call) {
        new Require().given("key", request.hasKey()).all();
        Asked.requireOneGeneration(
                Map.of("AttributesToGet", request.hasAttributesToGet()),
                Asked.given("ProjectionExpression", request.projectionExpression()));
        Named table = tables.forItems(request.tableName());
        Asked asked = Asked.of(
                map(request.hasExpressionAttributeNames(), request.expressionAttributeNames()),
                Optional.empty(),
                Optional.ofNullable(request.projectionExpression()),
                List.of());
        Optional<List<Path>> paths = asked.projection(request.projectionExpression())
                .or(() -> AttributesToGet.of(request.hasAttributesToGet(), request.attributesToGet()));
        asked.done();
        Value.Tree key = ValueReader.tree(request.key());
        table.table().requireKey(key);
        table.requireReads(Optional.empty());
        Optional<Row> row = table.table().get(key);
        row.ifPresent(found -> call.member("Item", Body.of(shown(found, paths))));
        double units = Units.read(row.map(Row::size).orElse(0), Boolean.TRUE.equals(request.consistentRead()));
        return GetItemResponse.builder()
                .consumedCapacity(
                        Used.read(table, Optional.empty(), units).asReads().told(request.returnConsumedCapacity()))
                .build();
    }

    /** The bytes of an item, or of those parts of it that are asked for. */
    static byte[] shown(Row row, Optional<List<Path>> paths) {
        return paths.map(wanted -> ValueWriter.item(Projector.cut(wanted, row.item())))
                .orElseGet(row::json);
    }
}
