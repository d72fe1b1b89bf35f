package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.table.Index;
import dev.pilothouse.sandbox.dynamodb.table.IndexShape;
import dev.pilothouse.sandbox.dynamodb.table.KeyAttribute;
import dev.pilothouse.sandbox.dynamodb.table.KeyShape;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Tables as DescribeTable tells them. Counts are right at once; AWS's are up to six hours old. */
final class Descriptions {
    private Descriptions() {}

    static TableDescription of(Named it, TableStatus status) {
        Settings settings = it.settings();
        TableDescription.Builder table = TableDescription.builder()
                .tableName(it.name())
                .tableArn(it.arn())
                .tableId(it.id())
                .tableStatus(status)
                .creationDateTime(it.made())
                .attributeDefinitions(definitions(it))
                .keySchema(schema(it.table().key()))
                .itemCount(it.table().count())
                .tableSizeBytes(it.table().bytes())
                .deletionProtectionEnabled(settings.deletionProtection())
                .provisionedThroughput(throughput(settings));
        if (settings.provisioned().isEmpty()) {
            table.billingModeSummary(
                    mode -> mode.billingMode(BillingMode.PAY_PER_REQUEST).lastUpdateToPayPerRequestDateTime(it.made()));
        }
        settings.stream()
                .ifPresent(stream -> table.streamSpecification(
                                spec -> spec.streamEnabled(true).streamViewType(stream.view()))
                        .latestStreamLabel(stream.label())
                        .latestStreamArn(it.arn() + "/stream/" + stream.label()));
        List<GlobalSecondaryIndexDescription> global =
                indexes(it, true).map(index -> global(it, index)).toList();
        List<LocalSecondaryIndexDescription> local =
                indexes(it, false).map(index -> local(it, index)).toList();
        // A list that is not there differs from an empty one.
        if (!global.isEmpty()) {
            table.globalSecondaryIndexes(global);
        }
        if (!local.isEmpty()) {
            table.localSecondaryIndexes(local);
        }
        return table.build();
    }

    private static Stream<Index> indexes(Named it, boolean global) {
        return it.table().indexes().stream().filter(index -> index.shape().global() == global);
    }

    private static GlobalSecondaryIndexDescription global(Named it, Index index) {
        return GlobalSecondaryIndexDescription.builder()
                .indexName(index.shape().name())
                .indexArn(it.arn() + "/index/" + index.shape().name())
                .indexStatus("ACTIVE")
                .keySchema(schema(index.shape().key()))
                .projection(projection(it.table().key(), index.shape()))
                .itemCount(index.count())
                .indexSizeBytes(index.bytes())
                .provisionedThroughput(throughput(it.settings()))
                .build();
    }

    private static LocalSecondaryIndexDescription local(Named it, Index index) {
        return LocalSecondaryIndexDescription.builder()
                .indexName(index.shape().name())
                .indexArn(it.arn() + "/index/" + index.shape().name())
                .keySchema(schema(index.shape().key()))
                .projection(projection(it.table().key(), index.shape()))
                .itemCount(index.count())
                .indexSizeBytes(index.bytes())
                .build();
    }

    private static List<AttributeDefinition> definitions(Named it) {
        return Stream.concat(
                        Stream.of(it.table().key()),
                        it.table().indexes().stream().map(index -> index.shape().key()))
                .flatMap(key -> key.attributes().stream())
                .distinct()
                .map(attribute -> AttributeDefinition.builder()
                        .attributeName(attribute.name())
                        .attributeType(attribute.kind().name())
                        .build())
                .toList();
    }

    private static List<KeySchemaElement> schema(KeyShape key) {
        return Stream.concat(
                        key.partition().stream().map(each -> element(each, KeyType.HASH)),
                        key.sort().stream().map(each -> element(each, KeyType.RANGE)))
                .toList();
    }

    private static KeySchemaElement element(KeyAttribute attribute, KeyType type) {
        return KeySchemaElement.builder()
                .attributeName(attribute.name())
                .keyType(type)
                .build();
    }

    private static Projection projection(KeyShape table, IndexShape index) {
        if (index.projected().isEmpty()) {
            return Projection.builder().projectionType(ProjectionType.ALL).build();
        }
        Set<String> more = new TreeSet<>(index.projected().get());
        more.removeAll(table.names());
        more.removeAll(index.key().names());
        return more.isEmpty()
                ? Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build()
                : Projection.builder()
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(more)
                        .build();
    }

    private static ProvisionedThroughputDescription throughput(Settings settings) {
        return ProvisionedThroughputDescription.builder()
                .numberOfDecreasesToday(0L)
                .readCapacityUnits(
                        settings.provisioned().map(Settings.Provisioned::read).orElse(0L))
                .writeCapacityUnits(
                        settings.provisioned().map(Settings.Provisioned::write).orElse(0L))
                .build();
    }
}
