package dev.pilothouse.feature.tables.change;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Calls;
import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.command.Permits;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.AttributeGateway;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.iam.Keys;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A sandbox with a table of orders, keyed by {@code orderId}, and somebody who may change it. */
public final class TableTown implements AutoCloseable {
    public static final String TABLE = "Orders";
    private static final String ROLE = "arn:aws:iam::402112345678:role/acme-operator";
    private static final String ALL = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}\
        """;

    public final Sandbox sandbox = Sandbox.start(Options.defaults(), world -> List.of(new DynamoDbService(world)));
    final AwsClients clients;
    public final ChangeGateway gateway;

    public TableTown() {
        sandbox.world().keys().role(ROLE, ALL);
        Keys.Issued keys = sandbox.world().keys().staticKeys(ROLE, "test");
        clients = new AwsClients(
                new Session(
                        "operator@acme.example",
                        "acme-operator",
                        "402112345678",
                        sandbox.world().region(),
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())),
                        Optional.of(sandbox.address())),
                call -> {});
        gateway = new ChangeGateway(clients, new Faults(), Clock.systemUTC());
        sdk().createTable(table -> table.tableName(TABLE)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("orderId")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("orderId")
                        .keyType(KeyType.HASH)
                        .build()));
    }

    /** Puts an item there, past Pilothouse. */
    public void put(Item item) {
        sdk().putItem(put -> put.tableName(TABLE).item(AttributeGateway.write(item.attributes())));
    }

    /** Puts many there. */
    void put(List<Item> items) {
        for (int from = 0; from < items.size(); from += 25) {
            List<WriteRequest> writes = items.subList(from, Math.min(items.size(), from + 25)).stream()
                    .map(item -> WriteRequest.builder()
                            .putRequest(put -> put.item(AttributeGateway.write(item.attributes())))
                            .build())
                    .toList();
            sdk().batchWriteItem(batch -> batch.requestItems(Map.of(TABLE, writes)));
        }
    }

    /** What is there now. */
    public Optional<Item> get(String orderId) {
        return gateway.read(TABLE, new Key(Value.copy(Map.of("orderId", new Value.Text(orderId)))));
    }

    /** All that is there now, by order. */
    Map<String, Item> all() {
        Map<String, Item> all = new HashMap<>();
        sdk().scanPaginator(scan -> scan.tableName(TABLE).consistentRead(true))
                .items()
                .forEach(item -> all.put(item.get("orderId").s(), AttributeGateway.read(item)));
        return all;
    }

    Committed save(Commit commit) {
        return gateway.save(commit, Permits.any(), Progress.NONE);
    }

    /** Saves one change for itself. */
    Result save(Optional<Item> read, Optional<Item> mine) {
        return save(Commit.each(TABLE, List.of(Staged.of(read, mine, Orders.KEYS)), Optional.empty()))
                .results()
                .getFirst();
    }

    DynamoDbClient sdk() {
        return clients.get(DynamoDbClient.class, DynamoDbClient::builder, Calls.WRITE);
    }

    @Override
    public void close() {
        clients.close();
        sandbox.close();
    }
}
