package dev.pilothouse.feature.tables.read;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.feature.tables.shape.Capacity;
import dev.pilothouse.feature.tables.shape.Counts;
import dev.pilothouse.feature.tables.shape.Expiry;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.feature.tables.shape.KeyType;
import dev.pilothouse.feature.tables.shape.Projection;
import dev.pilothouse.feature.tables.shape.Status;
import dev.pilothouse.feature.tables.shape.TableOptions;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/** Turns descriptions of tables into our words. */
final class ShapeGateway {
    private final DynamoDbClient client;

    ShapeGateway(DynamoDbClient client) {
        this.client = client;
    }

    TableShape read(String name) {
        TableDescription table = client.describeTable(it -> it.tableName(name)).table();
        Map<String, KeyType> types = table.attributeDefinitions().stream()
                .collect(Collectors.toMap(
                        AttributeDefinition::attributeName, it -> KeyType.of(it.attributeTypeAsString())));
        boolean onDemand = table.billingModeSummary() != null
                && table.billingModeSummary().billingMode() == BillingMode.PAY_PER_REQUEST;
        Capacity capacity = capacity(onDemand, table.provisionedThroughput());
        return new TableShape(
                table.tableName(),
                Optional.ofNullable(table.tableArn()),
                status(table.tableStatusAsString()),
                keys(table.keySchema(), types),
                Stream.concat(
                                table.globalSecondaryIndexes().stream().map(it -> global(it, types, onDemand)),
                                table.localSecondaryIndexes().stream().map(it -> local(it, types, capacity)))
                        .toList(),
                counts(table.itemCount(), table.tableSizeBytes()),
                capacity,
                options(table));
    }

    private TableOptions options(TableDescription table) {
        Optional<String> stream = Optional.ofNullable(table.streamSpecification())
                .filter(it -> Boolean.TRUE.equals(it.streamEnabled()))
                .map(it -> it.streamViewTypeAsString());
        return new TableOptions(
                unlessDenied(() -> expiry(table.tableName())).orElseGet(Expiry.Unknown::new),
                stream,
                Boolean.TRUE.equals(table.deletionProtectionEnabled()),
                unlessDenied(() -> recovers(table.tableName())));
    }

    private Expiry expiry(String table) {
        TimeToLiveDescription description =
                client.describeTimeToLive(it -> it.tableName(table)).timeToLiveDescription();
        return description.timeToLiveStatus() == TimeToLiveStatus.ENABLED
                ? new Expiry.By(description.attributeName())
                : new Expiry.Off();
    }

    private boolean recovers(String table) {
        return client.describeContinuousBackups(it -> it.tableName(table))
                        .continuousBackupsDescription()
                        .pointInTimeRecoveryDescription()
                        .pointInTimeRecoveryStatus()
                == PointInTimeRecoveryStatus.ENABLED;
    }

    private static <T> Optional<T> unlessDenied(Supplier<T> read) {
        try {
            return Optional.of(read.get());
        } catch (AwsServiceException e) {
            if (new Faults().deniedAction(e).isEmpty()) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static IndexShape global(
            GlobalSecondaryIndexDescription index, Map<String, KeyType> types, boolean onDemand) {
        return new IndexShape(
                index.indexName(),
                IndexShape.Reach.GLOBAL,
                keys(index.keySchema(), types),
                projection(index.projection()),
                counts(index.itemCount(), index.indexSizeBytes()),
                capacity(onDemand, index.provisionedThroughput()),
                status(index.indexStatusAsString()));
    }

    private static IndexShape local(
            LocalSecondaryIndexDescription index, Map<String, KeyType> types, Capacity ofTable) {
        return new IndexShape(
                index.indexName(),
                IndexShape.Reach.LOCAL,
                keys(index.keySchema(), types),
                projection(index.projection()),
                counts(index.itemCount(), index.indexSizeBytes()),
                ofTable,
                Status.ACTIVE);
    }

    private static KeyShape keys(List<KeySchemaElement> schema, Map<String, KeyType> types) {
        return new KeyShape(key(schema, "HASH", types), key(schema, "RANGE", types));
    }

    private static List<KeyAttribute> key(List<KeySchemaElement> schema, String role, Map<String, KeyType> types) {
        return schema.stream()
                .filter(it -> it.keyTypeAsString().equals(role))
                .map(it -> new KeyAttribute(it.attributeName(), types.get(it.attributeName())))
                .toList();
    }

    private static Projection projection(software.amazon.awssdk.services.dynamodb.model.Projection projection) {
        return switch (projection.projectionType()) {
            case ALL -> new Projection.All();
            case INCLUDE -> new Projection.Include(new LinkedHashSet<>(projection.nonKeyAttributes()));
            // Less is assumed than a kind that came later may hold.
            case KEYS_ONLY, UNKNOWN_TO_SDK_VERSION -> new Projection.KeysOnly();
        };
    }

    private static Capacity capacity(boolean onDemand, ProvisionedThroughputDescription provisioned) {
        return onDemand || provisioned == null
                ? new Capacity.OnDemand()
                : new Capacity.Provisioned(
                        Optional.ofNullable(provisioned.readCapacityUnits()).orElse(0L),
                        Optional.ofNullable(provisioned.writeCapacityUnits()).orElse(0L));
    }

    private static Counts counts(Long items, Long bytes) {
        return new Counts(
                Optional.ofNullable(items).orElse(0L),
                Optional.ofNullable(bytes).orElse(0L));
    }

    private static Status status(String status) {
        return switch (status) {
            case "ACTIVE" -> Status.ACTIVE;
            case "CREATING" -> Status.CREATING;
            case "UPDATING" -> Status.UPDATING;
            case "DELETING" -> Status.DELETING;
            default -> Status.OUT_OF_ORDER;
        };
    }
}
