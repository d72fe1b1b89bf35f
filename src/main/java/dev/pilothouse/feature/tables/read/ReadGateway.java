package dev.pilothouse.feature.tables.read;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.core.work.Backoff;
import dev.pilothouse.feature.tables.item.AttributeGateway;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.PagedRead;
import dev.pilothouse.feature.tables.query.ReadRequest;
import dev.pilothouse.feature.tables.query.StatementRequest;
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
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
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
    public Page page(PagedRead request, int segment, Optional<Start> start) throws InterruptedException {
        Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
        for (int tries = 1; ; tries++) {
            try {
                return once(request, segment, start);
            } catch (ProvisionedThroughputExceededException | RequestLimitExceededException | ThrottlingException e) {
                if (tries > PATIENCE) {
                    throw e;
                }
                backoff.pause();
            }
        }
    }

    private Page once(PagedRead request, int segment, Optional<Start> start) {
        return switch (request) {
            case ReadRequest read ->
                read.isQuery()
                        ? query(read, start.map(ReadGateway::key))
                        : scan(read, segment, start.map(ReadGateway::key));
            case StatementRequest statement -> statement(statement, start);
        };
    }

    private static Map<String, AttributeValue> key(Start start) {
        return switch (start) {
            case Start.After(SequencedMap<String, Value> key) -> AttributeGateway.write(key);
            case Start.Token token -> throw new IllegalArgumentException("not of a query");
        };
    }

    private Page statement(StatementRequest request, Optional<Start> start) {
        ItemsReader items = new ItemsReader();
        ExecuteStatementRequest.Builder statement = ExecuteStatementRequest.builder()
                .overrideConfiguration(items.ofRequest())
                .statement(request.text())
                .consistentRead(request.consistent())
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
        if (!request.parameters().isEmpty()) {
            statement.parameters(
                    request.parameters().stream().map(AttributeGateway::write).toList());
        }
        if (start.isPresent() && start.get() instanceof Start.Token(String place)) {
            statement.nextToken(place);
        }
        ExecuteStatementResponse answer = client().executeStatement(statement.build());
        return new Page(
                items.items(),
                items.items().size(),
                units(answer.consumedCapacity()),
                Optional.ofNullable(answer.nextToken()).map(Start.Token::new));
    }

    private Page query(ReadRequest request, Optional<Map<String, AttributeValue>> start) {
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
        start.ifPresent(query::exclusiveStartKey);
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

    private Page scan(ReadRequest request, int segment, Optional<Map<String, AttributeValue>> start) {
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
        start.ifPresent(scan::exclusiveStartKey);
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
                units(consumed),
                next.isEmpty()
                        ? Optional.empty()
                        : Optional.of(
                                new Start.After(AttributeGateway.read(next).attributes())));
    }

    private static double units(ConsumedCapacity consumed) {
        return consumed == null || consumed.capacityUnits() == null ? 0 : consumed.capacityUnits();
    }

    private DynamoDbClient client() {
        return clients.get(DynamoDbClient.class, DynamoDbClient::builder, Calls.READ);
    }
}
