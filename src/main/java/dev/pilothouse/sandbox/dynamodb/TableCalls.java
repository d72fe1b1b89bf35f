package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.table.IndexShape;
import dev.pilothouse.sandbox.dynamodb.table.KeyShape;
import dev.pilothouse.sandbox.dynamodb.table.Table;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.wire.Call;
import dev.pilothouse.sandbox.wire.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** The operations that make, show and remove tables. What AWS takes seconds for is done at once. */
record TableCalls(Tables tables, World world, Arns arns) {
    private static final int MOST_LISTED = 100;
    private static final int MOST_GLOBAL = 20;
    private static final int MOST_LOCAL = 5;

    CreateTableResponse create(CreateTableRequest request, Call call) {
        return CreateTableResponse.builder()
                .tableDescription(Descriptions.of(create(request, call.now()), TableStatus.CREATING))
                .build();
    }

    /** The table as the request wants it, empty. */
    Named create(CreateTableRequest request, Instant now) {
        new Require()
                .name("tableName", request.tableName(), 3)
                .given("attributeDefinitions", request.hasAttributeDefinitions())
                .given("keySchema", request.hasKeySchema())
                .all();
        Settings settings = Streams.of(request.streamSpecification(), Throughput.of(request), now)
                .protectedFromDeletion(Boolean.TRUE.equals(request.deletionProtectionEnabled()));
        Shapes shapes = new Shapes(request.attributeDefinitions());
        KeyShape key = shapes.key(request.keySchema());
        List<IndexShape> indexes = indexes(request, shapes, key);
        shapes.requireAllUsed();
        Named made = new Named(
                request.tableName(),
                arns.table(request.tableName()),
                UUID.nameUUIDFromBytes(world.ids().get().getBytes(StandardCharsets.UTF_8))
                        .toString(),
                now.truncatedTo(ChronoUnit.MILLIS),
                new Table(key, indexes, tables.lag()),
                new AtomicReference<>(settings),
                new Bursts(world.clock()),
                tables.meter(request.tableName()));
        tables.add(made);
        return made;
    }

    private static List<IndexShape> indexes(CreateTableRequest request, Shapes shapes, KeyShape key) {
        List<IndexShape> indexes = new ArrayList<>();
        request.localSecondaryIndexes()
                .forEach(it -> indexes.add(shapes.index(key, it.indexName(), it.keySchema(), it.projection(), false)));
        if (indexes.size() > MOST_LOCAL) {
            throw Invalid.parameter("Number of LocalSecondaryIndexes exceeds per-table limit of " + MOST_LOCAL);
        }
        request.globalSecondaryIndexes()
                .forEach(it -> indexes.add(shapes.index(key, it.indexName(), it.keySchema(), it.projection(), true)));
        if (request.globalSecondaryIndexes().size() > MOST_GLOBAL) {
            throw Invalid.parameter("GlobalSecondaryIndex count exceeds the per-table limit of " + MOST_GLOBAL);
        }
        Set<String> names = new HashSet<>();
        for (IndexShape index : indexes) {
            if (!names.add(index.name())) {
                throw Invalid.parameter("Duplicate index name: " + index.name());
            }
        }
        return indexes;
    }

    DescribeTableResponse describe(DescribeTableRequest request, Call call) {
        Named it = tables.named(request.tableName());
        return DescribeTableResponse.builder()
                .table(Descriptions.of(it, TableStatus.ACTIVE))
                .build();
    }

    DeleteTableResponse delete(DeleteTableRequest request, Call call) {
        Named it = tables.named(request.tableName());
        if (it.settings().deletionProtection()) {
            throw Invalid.request("Resource cannot be deleted as it is currently protected against deletion. Disable"
                    + " deletion protection first.");
        }
        tables.remove(it.name());
        return DeleteTableResponse.builder()
                .tableDescription(Descriptions.of(it, TableStatus.DELETING))
                .build();
    }

    ListTablesResponse list(ListTablesRequest request, Call call) {
        Require require = new Require().between("limit", request.limit(), 1, MOST_LISTED);
        String after = Arns.name(request.exclusiveStartTableName());
        if (after != null) {
            require.name("exclusiveStartTableName", after, 3);
        }
        require.all();
        int limit = request.limit() == null ? MOST_LISTED : request.limit();
        List<String> rest = tables.names().stream()
                .filter(name -> after == null || name.compareTo(after) > 0)
                .toList();
        List<String> page = rest.subList(0, Math.min(limit, rest.size()));
        return ListTablesResponse.builder()
                .tableNames(page)
                .lastEvaluatedTableName(page.size() < rest.size() ? page.getLast() : null)
                .build();
    }
}
