package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.Options;
import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.cloudwatch.Metrics;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.s3.S3Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A sandbox with DynamoDB and the buckets that it exports into, and the real SDK's client that may do everything. */
final class DynamoSandbox implements AutoCloseable {
    static final String ALL = """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}\
        """;

    /** What imports wrote into logs. */
    static final List<String> LOGGED = new CopyOnWriteArrayList<>();

    private final Sandbox sandbox = Sandbox.start(Options.defaults(), world -> {
        S3Service s3 = new S3Service(world);
        return List.of(
                s3,
                new DynamoDbService(
                        world,
                        s3,
                        new Metrics(world.clock()),
                        (group, stream, at, message) -> LOGGED.add(group + " " + message)));
    });
    private final AtomicInteger roles = new AtomicInteger();
    private final AtomicInteger tables = new AtomicInteger();
    final DynamoDbClient sdk = client(ALL);

    Sandbox sandbox() {
        return sandbox;
    }

    /** A client of somebody whom that policy is given; it retries nothing. */
    DynamoDbClient client(String policy) {
        String role = "arn:aws:iam::402112345678:role/test-" + roles.incrementAndGet();
        sandbox.world().keys().role(role, policy);
        Keys.Issued keys = sandbox.world().keys().staticKeys(role, "test");
        return DynamoDbClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.of(sandbox.world().region()))
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())))
                .httpClientBuilder(Apache5HttpClient.builder())
                .overrideConfiguration(o -> o.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }

    /** A new table keyed by {@code pk}, a text. */
    String table() {
        return table(_ -> {}, "pk:S");
    }

    /** A new table keyed by {@code pk} and {@code sk}, texts. */
    String sorted() {
        return table(_ -> {}, "pk:S", "sk:S");
    }

    /**
     * A new table.
     *
     * @param attributes as {@code name:type}; the first two are the key
     */
    String table(Consumer<CreateTableRequest.Builder> more, String... attributes) {
        String name = "table-" + tables.incrementAndGet();
        sdk.createTable(it -> it.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(List.of(attributes).stream()
                        .map(DynamoSandbox::definition)
                        .toList())
                .keySchema(key(List.of(attributes).stream()
                        .limit(2)
                        .map(each -> each.substring(0, each.indexOf(':')))
                        .toArray(String[]::new)))
                .applyMutation(more));
        return name;
    }

    static AttributeDefinition definition(String nameAndType) {
        String[] parts = nameAndType.split(":");
        return AttributeDefinition.builder()
                .attributeName(parts[0])
                .attributeType(ScalarAttributeType.fromValue(parts[1]))
                .build();
    }

    static List<KeySchemaElement> key(String... names) {
        return List.of(names).stream()
                .map(name -> KeySchemaElement.builder()
                        .attributeName(name)
                        .keyType(name.equals(names[0]) ? KeyType.HASH : KeyType.RANGE)
                        .build())
                .toList();
    }

    /**
     * A global index.
     *
     * @param more the attributes that it projects besides keys; none for {@code KEYS_ONLY}, {@code *} for all
     */
    static Consumer<CreateTableRequest.Builder> global(String name, List<KeySchemaElement> key, String... more) {
        GlobalSecondaryIndex index = GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key)
                .projection(projection(more))
                .build();
        return it -> it.globalSecondaryIndexes(index);
    }

    /** A local index, likewise. */
    static Consumer<CreateTableRequest.Builder> local(String name, List<KeySchemaElement> key, String... more) {
        LocalSecondaryIndex index = LocalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key)
                .projection(projection(more))
                .build();
        return it -> it.localSecondaryIndexes(index);
    }

    private static Projection projection(String... more) {
        if (more.length == 0) {
            return Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build();
        }
        return more[0].equals("*")
                ? Projection.builder().projectionType(ProjectionType.ALL).build()
                : Projection.builder()
                        .projectionType(ProjectionType.INCLUDE)
                        .nonKeyAttributes(more)
                        .build();
    }

    /** Puts an item given as names and values in turn; see {@link #item}. */
    void put(String table, Object... namesAndValues) {
        sdk.putItem(it -> it.tableName(table).item(item(namesAndValues)));
    }

    Map<String, AttributeValue> get(String table, Object... key) {
        return sdk.getItem(it -> it.tableName(table).key(item(key)).consistentRead(true))
                .item();
    }

    /** Names and values in turn: texts, numbers, booleans and ready values. */
    static Map<String, AttributeValue> item(Object... namesAndValues) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            item.put((String) namesAndValues[i], value(namesAndValues[i + 1]));
        }
        return item;
    }

    static AttributeValue value(Object value) {
        return switch (value) {
            case AttributeValue ready -> ready;
            case String text -> AttributeValue.fromS(text);
            case Number number -> AttributeValue.fromN(number.toString());
            case Boolean flag -> AttributeValue.fromBool(flag);
            case List<?> list ->
                AttributeValue.fromL(list.stream().map(DynamoSandbox::value).toList());
            default -> throw new IllegalArgumentException("No value of " + value);
        };
    }

    static String code(Throwable refused) {
        return ((AwsServiceException) refused).awsErrorDetails().errorCode();
    }

    static String text(Throwable refused) {
        return ((AwsServiceException) refused).awsErrorDetails().errorMessage();
    }

    @Override
    public void close() {
        sdk.close();
        sandbox.close();
    }
}
