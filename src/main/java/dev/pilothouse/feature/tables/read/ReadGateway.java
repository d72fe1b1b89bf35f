package dev.pilothouse.feature.tables.read;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.work.Backoff;
import dev.pilothouse.feature.tables.item.AttributeGateway;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.ReadRequest;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.RequestLimitExceededException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;

/** Reads tables and items. Blocking; thread-safe; an interrupt ends it. */
public final class ReadGateway {
    // Beside the SDK's own three requests each.
    private static final int PATIENCE = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private final AwsClients clients;

    public ReadGateway(AwsClients clients) {
        this.clients = clients;
    }

    /** The names of all tables that there are, in DynamoDB's order. */
    public List<String> tables() {
        return client().listTablesPaginator().tableNames().stream().toList();
    }

    /** What a table is made of; time to live and recovery are unknown where the role may not ask. */
    public TableShape shape(String table) {
        return new ShapeGateway(client()).read(table);
    }

    /**
     * One page. Throttling is waited out for some seconds.
     *
     * @param segment which part of a Scan, from 0
     * @param start where the page before said that this one begins; empty for the first one
     */
    public Page page(ReadRequest request, int segment, Optional<SequencedMap<String, Value>> start)
            throws InterruptedException {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        for (int tries = 1; ; tries++) {
            try {
                return request.isQuery() ? query(request, start) : scan(request, segment, start);
            } catch (ProvisionedThroughputExceededException | RequestLimitExceededException | ThrottlingException e) {
                if (tries > PATIENCE) {
                    throw e;
                }
                backoff.pause();
            }
        }
    }

    private Page query(ReadRequest request, Optional<SequencedMap<String, Value>> start) {
        ItemsReader items = new ItemsReader();
        QueryRequest.Builder query = QueryRequest.builder()
                .overrideConfiguration(items.ofRequest())
                .tableName(request.table())
                .indexName(request.index().orElse(null))
                .keyConditionExpression(request.keyCondition().orElseThrow())
                .filterExpression(request.filter().orElse(null))
                .projectionExpression(request.projection().orElse(null))
                .scanIndexForward(request.ascending())
                .consistentRead(request.consistent())
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
        placeholders(request, query::expressionAttributeNames, query::expressionAttributeValues);
        request.pageItems().ifPresent(query::limit);
        start.ifPresent(key -> query.exclusiveStartKey(AttributeGateway.write(key)));
        if (request.wholeItems()) {
            query.select(Select.ALL_ATTRIBUTES);
        }
        QueryResponse answer = client().query(query.build());
        return page(
                items.items(),
                answer.scannedCount(),
                answer.consumedCapacity(),
                answer.hasLastEvaluatedKey() ? answer::lastEvaluatedKey : Map::of);
    }

    private Page scan(ReadRequest request, int segment, Optional<SequencedMap<String, Value>> start) {
        ItemsReader items = new ItemsReader();
        ScanRequest.Builder scan = ScanRequest.builder()
                .overrideConfiguration(items.ofRequest())
                .tableName(request.table())
                .indexName(request.index().orElse(null))
                .filterExpression(request.filter().orElse(null))
                .projectionExpression(request.projection().orElse(null))
                .consistentRead(request.consistent())
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
        placeholders(request, scan::expressionAttributeNames, scan::expressionAttributeValues);
        request.pageItems().ifPresent(scan::limit);
        start.ifPresent(key -> scan.exclusiveStartKey(AttributeGateway.write(key)));
        if (request.segments() > 1) {
            scan.totalSegments(request.segments()).segment(segment);
        }
        if (request.wholeItems()) {
            scan.select(Select.ALL_ATTRIBUTES);
        }
        ScanResponse answer = client().scan(scan.build());
        return page(
                items.items(),
                answer.scannedCount(),
                answer.consumedCapacity(),
                answer.hasLastEvaluatedKey() ? answer::lastEvaluatedKey : Map::of);
    }

    // DynamoDB refuses empty maps of placeholders.
    private static void placeholders(
            ReadRequest request, Consumer<Map<String, String>> names, Consumer<Map<String, AttributeValue>> values) {
        if (!request.names().isEmpty()) {
            names.accept(request.names());
        }
        if (!request.values().isEmpty()) {
            values.accept(AttributeGateway.write(request.values()));
        }
    }

    private static Page page(
            List<Item> items, Integer scanned, ConsumedCapacity consumed, Supplier<Map<String, AttributeValue>> last) {
        Map<String, AttributeValue> next = last.get();
        return new Page(
                items,
                scanned == null ? items.size() : scanned,
                consumed == null || consumed.capacityUnits() == null ? 0 : consumed.capacityUnits(),
                next.isEmpty()
                        ? Optional.empty()
                        : Optional.of(AttributeGateway.read(next).attributes()));
    }

    private DynamoDbClient client() {
        return clients.get(DynamoDbClient.class, DynamoDbClient::builder, Calls.READ);
    }
}
