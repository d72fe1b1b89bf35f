package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.table.History;
import dev.pilothouse.sandbox.dynamodb.table.KeyShape;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.wire.Call;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTimeToLiveResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateContinuousBackupsResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateTimeToLiveResponse;

/** The operations that change how a table is kept. */
record SettingCalls(Tables tables) {
    UpdateTableResponse update(UpdateTableRequest request, Call call) {
        Named it = tables.named(request.tableName());
        boolean nothing = request.billingMode() == null
                && request.provisionedThroughput() == null
                && request.deletionProtectionEnabled() == null
                && request.streamSpecification() == null
                && !request.hasGlobalSecondaryIndexUpdates();
        if (nothing) {
            throw Invalid.request("At least one of ProvisionedThroughput, BillingMode, UpdateStreamEnabled,"
                    + " GlobalSecondaryIndexUpdates or SSESpecification or ReplicaUpdates is required");
        }
        Settings after = Streams.of(request.streamSpecification(), Throughput.of(request, it.settings()), call.now());
        if (request.deletionProtectionEnabled() != null) {
            after = after.protectedFromDeletion(request.deletionProtectionEnabled());
        }
        tables.writing(() -> {
            request.globalSecondaryIndexUpdates().forEach(index -> index(it, request.attributeDefinitions(), index));
            return it;
        });
        it.set().set(after);
        return UpdateTableResponse.builder()
                .tableDescription(Descriptions.of(it, TableStatus.UPDATING))
                .build();
    }

    private static void index(Named it, List<AttributeDefinition> definitions, GlobalSecondaryIndexUpdate update) {
        if (update.create() != null) {
            var create = update.create();
            if (it.table().index(create.indexName()).isPresent()) {
                throw DynamoDbErrors.inUse("Attempting to create an index which already exists");
            }
            it.table()
                    .add(new Shapes(known(it, definitions))
                            .index(
                                    it.table().key(),
                                    create.indexName(),
                                    create.keySchema(),
                                    create.projection(),
                                    true));
        }
        if (update.delete() != null) {
            String name = update.delete().indexName();
            if (it.table().index(name).isEmpty()) {
                throw DynamoDbErrors.notFound();
            }
            it.table().drop(name);
        }
    }

    /** The attributes that the table's keys define already need not be said again. */
    private static List<AttributeDefinition> known(Named it, List<AttributeDefinition> more) {
        KeyShape key = it.table().key();
        return Stream.concat(
                        key.attributes().stream()
                                .map(attribute -> AttributeDefinition.builder()
                                        .attributeName(attribute.name())
                                        .attributeType(attribute.kind().name())
                                        .build()),
                        more.stream())
                .toList();
    }

    DescribeTimeToLiveResponse timeToLive(DescribeTimeToLiveRequest request, Call call) {
        Optional<String> attribute =
                tables.named(request.tableName()).settings().timeToLive();
        return DescribeTimeToLiveResponse.builder()
                .timeToLiveDescription(it -> it.timeToLiveStatus(attribute.isPresent() ? "ENABLED" : "DISABLED")
                        .attributeName(attribute.orElse(null)))
                .build();
    }

    UpdateTimeToLiveResponse timeToLive(UpdateTimeToLiveRequest request, Call call) {
        Named it = tables.named(request.tableName());
        TimeToLiveSpecification wanted = request.timeToLiveSpecification();
        new Require().given("timeToLiveSpecification", wanted != null).all();
        Optional<String> now = it.settings().timeToLive();
        boolean on = Boolean.TRUE.equals(wanted.enabled());
        if (on && now.isPresent()) {
            throw Invalid.request("TimeToLive is already enabled");
        }
        if (!on && now.isEmpty()) {
            throw Invalid.request("TimeToLive is already disabled");
        }
        if (!on && !now.get().equals(wanted.attributeName())) {
            throw Invalid.request(
                    "TimeToLive is active on a different AttributeName: current AttributeName is " + now.get());
        }
        it.set().updateAndGet(before -> before.expiringBy(on ? Optional.of(wanted.attributeName()) : Optional.empty()));
        return UpdateTimeToLiveResponse.builder()
                .timeToLiveSpecification(wanted)
                .build();
    }

    DescribeContinuousBackupsResponse backups(DescribeContinuousBackupsRequest request, Call call) {
        return DescribeContinuousBackupsResponse.builder()
                .continuousBackupsDescription(backups(tables.named(request.tableName()), call))
                .build();
    }

    UpdateContinuousBackupsResponse backups(UpdateContinuousBackupsRequest request, Call call) {
        Named it = tables.named(request.tableName());
        boolean on =
                Boolean.TRUE.equals(request.pointInTimeRecoverySpecification().pointInTimeRecoveryEnabled());
        if (on && it.table().history().isEmpty()) {
            it.table().remember(Optional.of(new History(tables.clock(), call.now())));
        } else if (!on) {
            it.table().remember(Optional.empty());
        }
        return UpdateContinuousBackupsResponse.builder()
                .continuousBackupsDescription(backups(it, call))
                .build();
    }

    private static ContinuousBackupsDescription backups(Named it, Call call) {
        Optional<History> history = it.table().history();
        return ContinuousBackupsDescription.builder()
                .continuousBackupsStatus("ENABLED")
                .pointInTimeRecoveryDescription(recovery -> recovery.pointInTimeRecoveryStatus(
                                history.isPresent() ? "ENABLED" : "DISABLED")
                        .earliestRestorableDateTime(history.map(History::since).orElse(null))
                        .latestRestorableDateTime(history.map(_ -> call.now()).orElse(null)))
                .build();
    }
}
