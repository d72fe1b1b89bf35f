package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * BatchWriteItem: puts and deletes without conditions, each on its own.
 *
 * @param leaves whether the next item is left unprocessed
 */
record BatchWrites(Tables tables, Arns arns, BooleanSupplier leaves) {
    private static final int MOST = 25;
    private static final int LARGEST = 16 << 20;

    BatchWriteItemResponse write(BatchWriteItemRequest request, Call call) {
        new Require().given("requestItems", request.hasRequestItems()).all();
        request.requestItems().keySet().forEach(name -> call.require("dynamodb:BatchWriteItem", arns.table(name)));
        List<Asked> asked = asked(request);
        if (asked.stream().mapToInt(it -> BatchReads.bytes(it.write())).sum() > LARGEST) {
            throw new ApiError(413, "RequestEntityTooLargeException", "Request size exceeds the limit of 16 MB");
        }
        Map<String, List<WriteRequest>> left = new LinkedHashMap<>();
        Map<String, Used> used = new LinkedHashMap<>();
        for (Asked each : asked) {
            if (leaves.getAsBoolean() || !each.write.table().mayWrite()) {
                left.computeIfAbsent(each.table, _ -> new ArrayList<>()).add(each.request);
            } else {
                Used taken = tables.writing(() -> each.write.plan().carryOut().asWrites());
                used.merge(each.table, taken, Used::plus);
            }
        }
        if (used.isEmpty()
                && asked.stream().noneMatch(each -> each.write.table().mayWrite())) {
            throw DynamoDbErrors.throughputExceeded();
        }
        return BatchWriteItemResponse.builder()
                .unprocessedItems(left)
                .consumedCapacity(Used.told(used.values(), request.returnConsumedCapacity()))
                .build();
    }

    private List<Asked> asked(BatchWriteItemRequest request) {
        int count =
                request.requestItems().values().stream().mapToInt(List::size).sum();
        if (count > MOST) {
            throw Invalid.request("Too many items requested for the BatchWriteItem call");
        }
        new Require().count("requestItems", count, 1, MOST, "{}").all();
        List<Asked> asked = new ArrayList<>();
        request.requestItems().forEach((name, writes) -> {
            Named table = tables.forItems(name);
            Set<Value.Tree> keys = new HashSet<>();
            for (WriteRequest each : writes) {
                Write write = write(table, each);
                if (!keys.add(write.key())) {
                    throw Invalid.request("Provided list of item keys contains duplicates");
                }
                asked.add(new Asked(name, each, write));
            }
        });
        return asked;
    }

    private static Write write(Named table, WriteRequest request) {
        if ((request.putRequest() == null) == (request.deleteRequest() == null)) {
            throw Invalid.request("Supplied AttributeValue has more than one datatypes set, must contain exactly one of"
                    + " the supported datatypes");
        }
        return request.putRequest() != null
                ? Write.put(table, ValueReader.tree(request.putRequest().item()), Optional.empty(), false)
                : Write.of(
                        table,
                        ValueReader.tree(request.deleteRequest().key()),
                        Optional.empty(),
                        new Effect.Delete(),
                        false);
    }

    private record Asked(String table, WriteRequest request, Write write) {}
}
