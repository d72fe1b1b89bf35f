package dev.pilothouse.feature.tables.read;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Session;
import dev.pilothouse.feature.tables.item.AttributeGateway;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexUpdate;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** An empty sandbox, and somebody signed in. */
public final class TableTown implements AutoCloseable {
    private static final String ROLE = "arn:aws:iam::" + AcmeShop.ACCOUNT + ":role/tester";

    private static final Projection ALL =
            Projection.builder().projectionType(ProjectionType.ALL).build();

    public final Sandbox sandbox = Sandbox.start(AcmeShop.options());
    private final AtomicInteger roles = new AtomicInteger();
    public final AwsClients clients;
    public final DynamoDbClient sdk;
    public final ReadGateway gateway;

    private TableTown(String denied) {
        clients = clients(ROLE, "{\"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}" + denied);
        sdk = clients.get(DynamoDbClient.class, DynamoDbClient::builder, Calls.WRITE);
        gateway = new ReadGateway(clients);
    }

    /** As somebody who may do just this. */
    public AwsClients clients(Collection<String> actions) {
        String all = actions.isEmpty() ? "none:None" : String.join("\", \"", actions);
        return clients(
                ROLE + "-" + roles.incrementAndGet(),
                "{\"Effect\": \"Allow\", \"Action\": [\"" + all + "\"], \"Resource\": \"*\"}");
    }

    private AwsClients clients(String role, String statements) {
        sandbox.world().keys().role(role, "{\"Version\": \"2012-10-17\", \"Statement\": [" + statements + "]}");
        Keys.Issued keys = sandbox.world().keys().staticKeys(role, "test");
        return new AwsClients(
                new Session(
                        "operator@acme.example",
                        "tester",
                        AcmeShop.ACCOUNT,
                        AcmeShop.REGION,
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())),
                        Optional.of(sandbox.address())),
                call -> {});
    }

    /** Who may do everything. */
    public static TableTown open() {
        return new TableTown("");
    }

    /** Who may do everything but these actions. */
    public static TableTown without(String... actions) {
        return new TableTown(", {\"Effect\": \"Deny\", \"Action\": [\"" + String.join("\", \"", actions)
                + "\"], \"Resource\": \"*\"}");
    }

    /** Orders of customers, with the three kinds of indexes that {@code query.Shop} has. */
    public void createOrders(String table) {
        sdk.createTable(it -> orders(it.tableName(table)).billingMode("PAY_PER_REQUEST"));
    }

    /** Adds an index {@code byPlace} with two attributes for each part of its key. */
    void indexByPlace(String table) {
        List<KeySchemaElement> keys = List.of(
                key("status", KeyType.HASH),
                key("currency", KeyType.HASH),
                key("placedAt", KeyType.RANGE),
                key("total", KeyType.RANGE));
        sdk.updateTable(it -> it.tableName(table)
                .attributeDefinitions(List.of(
                        attribute("status", ScalarAttributeType.S),
                        attribute("currency", ScalarAttributeType.S),
                        attribute("placedAt", ScalarAttributeType.S),
                        attribute("total", ScalarAttributeType.N)))
                .globalSecondaryIndexUpdates(List.of(GlobalSecondaryIndexUpdate.builder()
                        .create(create ->
                                create.indexName("byPlace").keySchema(keys).projection(ALL))
                        .build())));
    }

    /** Keyed by a text {@code id}, for whatever a test puts there. */
    public void create(String table) {
        sdk.createTable(it -> it.tableName(table)
                .billingMode("PAY_PER_REQUEST")
                .attributeDefinitions(List.of(attribute("id", ScalarAttributeType.S)))
                .keySchema(List.of(key("id", KeyType.HASH))));
    }

    public void put(String table, Collection<Item> items) {
        items.forEach(item -> sdk.putItem(it -> it.tableName(table).item(AttributeGateway.write(item.attributes()))));
    }

    static CreateTableRequest.Builder orders(CreateTableRequest.Builder table) {
        return table.attributeDefinitions(Stream.concat(
                                Stream.of("customer", "orderId", "status", "placedAt", "currency")
                                        .map(name -> attribute(name, ScalarAttributeType.S)),
                                Stream.of(attribute("total", ScalarAttributeType.N)))
                        .toList())
                .keySchema(keys("customer", "orderId"))
                .globalSecondaryIndexes(List.of(
                        global("byStatus", keys("status", "placedAt"), ALL),
                        global(
                                "byTotal",
                                keys("currency", "total"),
                                Projection.builder()
                                        .projectionType(ProjectionType.INCLUDE)
                                        .nonKeyAttributes("status")
                                        .build())))
                .localSecondaryIndexes(List.of(
                        local("byTime", keys("customer", "placedAt"), ALL),
                        local(
                                "byNote",
                                keys("customer", "total"),
                                Projection.builder()
                                        .projectionType(ProjectionType.KEYS_ONLY)
                                        .build())));
    }

    private static GlobalSecondaryIndex global(String name, List<KeySchemaElement> keys, Projection projection) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys)
                .projection(projection)
                .build();
    }

    private static LocalSecondaryIndex local(String name, List<KeySchemaElement> keys, Projection projection) {
        return LocalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(keys)
                .projection(projection)
                .build();
    }

    private static List<KeySchemaElement> keys(String partition, String sort) {
        return List.of(key(partition, KeyType.HASH), key(sort, KeyType.RANGE));
    }

    private static KeySchemaElement key(String name, KeyType role) {
        return KeySchemaElement.builder().attributeName(name).keyType(role).build();
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(type)
                .build();
    }

    /** How often DynamoDB was asked for an operation. */
    public long asked(String operation) {
        return sandbox.faults().counts().getOrDefault(operation, 0L);
    }

    @Override
    public void close() {
        clients.close();
        sandbox.close();
    }
}
