package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Sizes;
import dev.pilothouse.sandbox.wire.ApiError;
import dev.pilothouse.sandbox.wire.Call;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

/**
 * TransactWriteItems: all or nothing, and once only where a token says so.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_TransactWriteItems.html">API</a>
 */
record TransactWrites(Tables tables, TransactActions actions, Tokens tokens) {
    private static final int MOST = 100;
    private static final int LARGEST = 4 << 20;

    TransactWriteItemsResponse write(TransactWriteItemsRequest request, Call call) {
        new Require()
                .given("transactItems", request.hasTransactItems())
                .count("transactItems", request.transactItems().size(), 1, MOST, "[]")
                .all();
        request.transactItems().forEach(item -> actions.allow(item, call));
        List<Supplier<Write>> asked =
                request.transactItems().stream().map(actions::read).toList();
        return tables.writing(() -> {
            List<Used> used = tokens.once(
                    request.clientRequestToken(), request.transactItems(), call.now(), () -> carryOut(asked));
            return TransactWriteItemsResponse.builder()
                    .consumedCapacity(told(used, request.returnConsumedCapacity()))
                    .build();
        });
    }

    private static List<Used> carryOut(List<Supplier<Write>> asked) {
        return carryOut(asked, (_, error) -> error);
    }

    /**
     * All of them, or none.
     *
     * @param said how an action's error is told
     */
    static List<Used> carryOut(List<Supplier<Write>> asked, BiFunction<Integer, ApiError, ApiError> said) {
        Reasons reasons = new Reasons(said);
        List<Optional<Write>> writes = asked.stream().map(reasons::attempt).toList();
        requireDistinct(writes);
        List<Optional<Planned>> planned = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            Optional<Write> write = writes.get(i);
            int index = i;
            planned.add(write.flatMap(it -> reasons.attempt(index, () -> {
                it.table().requireWrites();
                return it.plan();
            })));
        }
        reasons.raise();
        List<Planned> all = planned.stream().flatMap(Optional::stream).toList();
        requireSize(all);
        return all.stream().map(it -> it.carryOut().twice().asWrites()).toList();
    }

    private static void requireDistinct(List<Optional<Write>> writes) {
        Set<List<Object>> targets = new HashSet<>();
        writes.stream().flatMap(Optional::stream).forEach(write -> {
            if (!targets.add(List.of(write.table().name(), write.key()))) {
                throw Invalid.request("Transaction request cannot include multiple operations on one item");
            }
        });
    }

    private static void requireSize(List<Planned> all) {
        long bytes = all.stream()
                .mapToLong(it -> it.after().or(it::before).map(Sizes::item).orElse(0))
                .sum();
        if (bytes > LARGEST) {
            throw new ApiError(400, "ValidationException", "Transaction size cannot exceed " + LARGEST + " bytes");
        }
    }

    /** By table. */
    static List<ConsumedCapacity> told(List<Used> used, ReturnConsumedCapacity asked) {
        Map<String, Used> byTable = new LinkedHashMap<>();
        used.forEach(each -> byTable.merge(each.of().name(), each, Used::plus));
        return Used.told(byTable.values(), asked);
    }

    /** Whether an action is just one of the four. */
    static void requireOne(TransactWriteItem item) {
        long kinds = java.util.stream.Stream.of(item.conditionCheck(), item.put(), item.delete(), item.update())
                .filter(java.util.Objects::nonNull)
                .count();
        if (kinds != 1) {
            throw Invalid.request("TransactItems can only contain one of Check, Put, Update or Delete");
        }
    }
}
