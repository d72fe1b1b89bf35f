package dev.pilothouse.sandbox.dynamodb;

import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.definition;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.global;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.key;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.local;
import static dev.pilothouse.sandbox.dynamodb.DynamoSandbox.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class TablesTest {
    private static final DynamoSandbox DYNAMO = new DynamoSandbox();

    @AfterAll
    static void close() {
        DYNAMO.close();
    }

    @Test
    void aTableIsDescribedAsItWasMade() {
        String name = DYNAMO.table(
                global("byStatus", key("status")).andThen(local("byDate", key("pk", "date"), "total")),
                "pk:S",
                "sk:N",
                "status:S",
                "date:S");
        DYNAMO.put(name, "pk", "a", "sk", 1, "status", "NEW");
        TableDescription table = describe(name);
        assertThat(table.tableStatus()).isEqualTo(TableStatus.ACTIVE);
        assertThat(table.tableArn()).isEqualTo("arn:aws:dynamodb:us-east-1:402112345678:table/" + name);
        assertThat(table.keySchema()).isEqualTo(key("pk", "sk"));
        assertThat(table.billingModeSummary().billingMode()).isEqualTo(BillingMode.PAY_PER_REQUEST);
        assertThat(table.itemCount()).isEqualTo(1);
        assertThat(table.tableSizeBytes()).isEqualTo(16);
        assertThat(table.attributeDefinitions())
                .contains(definition("pk:S"), definition("sk:N"), definition("status:S"), definition("date:S"));
        assertThat(table.globalSecondaryIndexes()).singleElement().satisfies(index -> {
            assertThat(index.projection().projectionTypeAsString()).isEqualTo("KEYS_ONLY");
            assertThat(index.itemCount()).isEqualTo(1);
        });
        assertThat(table.localSecondaryIndexes()).singleElement().satisfies(index -> {
            assertThat(index.projection().nonKeyAttributes()).containsExactly("total");
            assertThat(index.itemCount()).isZero();
        });
    }

    @Test
    void aTableIsMadeOnceAndGoneWhenDeleted() {
        String name = DYNAMO.table();
        assertThatThrownBy(() -> DYNAMO.sdk.createTable(it -> usual(it).tableName(name)))
                .isInstanceOf(ResourceInUseException.class)
                .hasMessageContaining("Table already exists: " + name);
        DYNAMO.sdk.deleteTable(it -> it.tableName(name));
        assertThatThrownBy(() -> describe(name))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("Requested resource not found: Table: " + name + " not found");
        assertThatThrownBy(() -> DYNAMO.get(name, "pk", "a"))
                .isInstanceOf(ResourceNotFoundException.class)
                .satisfies(refused -> assertThat(text(refused)).isEqualTo("Requested resource not found"));
    }

    @Test
    void aProtectedTableIsNotDeleted() {
        String name = DYNAMO.table(it -> it.deletionProtectionEnabled(true), "pk:S");
        assertThatThrownBy(() -> DYNAMO.sdk.deleteTable(it -> it.tableName(name)))
                .hasMessageContaining("currently protected against deletion");
        DYNAMO.sdk.updateTable(it -> it.tableName(name).deletionProtectionEnabled(false));
        DYNAMO.sdk.deleteTable(it -> it.tableName(name));
    }

    @Test
    void capacityIsChangedBetweenTheModes() {
        String name = DYNAMO.table();
        DYNAMO.sdk.updateTable(it -> it.tableName(name)
                .billingMode("PROVISIONED")
                .provisionedThroughput(units -> units.readCapacityUnits(5L).writeCapacityUnits(2L)));
        assertThat(describe(name).provisionedThroughput().readCapacityUnits()).isEqualTo(5);
        assertThat(describe(name).billingModeSummary()).isNull();
        assertThatThrownBy(() -> DYNAMO.sdk.updateTable(it -> it.tableName(name).billingMode("PROVISIONED")))
                .hasMessageContaining("must both be specified when BillingMode is PROVISIONED");
    }

    @Test
    void namesAreListedInPages() {
        List<String> made = List.of(DYNAMO.table(), DYNAMO.table(), DYNAMO.table());
        assertThat(DYNAMO.sdk.listTablesPaginator(it -> it.limit(2)).tableNames())
                .containsAll(made);
        assertThat(DYNAMO.sdk.listTables(it -> it.limit(1)).lastEvaluatedTableName())
                .isNotNull();
    }

    @Test
    void whatCannotBeIsToldInAwsWords() {
        assertRefused(
                it -> it.keySchema(key("other")),
                "One or more parameter values were invalid: Some index key attributes are not defined in"
                        + " AttributeDefinitions. Keys: [other], AttributeDefinitions: [pk]");
        assertRefused(
                it -> it.attributeDefinitions(definition("pk:S"), definition("more:S")),
                "One or more parameter values were invalid: Some AttributeDefinitions are not used."
                        + " AttributeDefinitions: [pk, more], keys used: [pk]");
        assertRefused(
                it -> it.tableName("a!"),
                "2 validation errors detected: Value 'a!' at 'tableName' failed to satisfy constraint: Member must"
                        + " satisfy regular expression pattern: [a-zA-Z0-9_.-]+; Value 'a!' at 'tableName' failed to"
                        + " satisfy constraint: Member must have length greater than or equal to 3");
        assertRefused(
                local("local", key("pk")),
                "One or more parameter values were invalid: Table KeySchema does not have a range key, which is"
                        + " required when specifying a LocalSecondaryIndex");
    }

    @Test
    void aStreamIsSwitchedOnAndOff() {
        String name = DYNAMO.table();
        DYNAMO.sdk.updateTable(it -> it.tableName(name)
                .streamSpecification(stream -> stream.streamEnabled(true).streamViewType("KEYS_ONLY")));
        assertThat(describe(name).streamSpecification().streamViewTypeAsString())
                .isEqualTo("KEYS_ONLY");
        assertThat(describe(name).latestStreamArn()).startsWith(describe(name).tableArn() + "/stream/");
        DYNAMO.sdk.updateTable(it -> it.tableName(name).streamSpecification(stream -> stream.streamEnabled(false)));
        assertThat(describe(name).streamSpecification()).isNull();
    }

    @Test
    void timeToLiveAndRecoveryAreSwitched() {
        String name = DYNAMO.table();
        DYNAMO.sdk.updateTimeToLive(it -> it.tableName(name)
                .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("expires")));
        assertThat(DYNAMO.sdk
                        .describeTimeToLive(it -> it.tableName(name))
                        .timeToLiveDescription()
                        .attributeName())
                .isEqualTo("expires");
        assertThatThrownBy(() -> DYNAMO.sdk.updateTimeToLive(it -> it.tableName(name)
                        .timeToLiveSpecification(ttl -> ttl.enabled(true).attributeName("other"))))
                .hasMessageContaining("TimeToLive is already enabled");
        DYNAMO.sdk.updateContinuousBackups(it -> it.tableName(name)
                .pointInTimeRecoverySpecification(recovery -> recovery.pointInTimeRecoveryEnabled(true)));
        assertThat(DYNAMO.sdk
                        .describeContinuousBackups(it -> it.tableName(name))
                        .continuousBackupsDescription()
                        .pointInTimeRecoveryDescription()
                        .pointInTimeRecoveryStatusAsString())
                .isEqualTo("ENABLED");
    }

    @Test
    void whoMayOnlyReadCannotWriteOrDelete() {
        String name = DYNAMO.table();
        try (DynamoDbClient reader = DYNAMO.client("""
            {"Statement":[{"Effect":"Allow","Action":["dynamodb:GetItem","dynamodb:Query"],
             "Resource":"arn:aws:dynamodb:us-east-1:402112345678:table/%s"}]}\
            """.formatted(name))) {
            assertThat(reader.getItem(it -> it.tableName(name).key(DynamoSandbox.item("pk", "a")))
                            .hasItem())
                    .isFalse();
            assertThatThrownBy(() -> reader.putItem(it -> it.tableName(name).item(DynamoSandbox.item("pk", "a"))))
                    .isInstanceOfSatisfying(DynamoDbException.class, refused -> {
                        assertThat(refused.statusCode()).isEqualTo(400);
                        assertThat(DynamoSandbox.code(refused)).isEqualTo("AccessDeniedException");
                        assertThat(text(refused))
                                .contains(
                                        "is not authorized to perform: dynamodb:PutItem on resource: arn:aws:dynamodb");
                    });
            assertThatThrownBy(() -> reader.query(it -> it.tableName(name)
                            .indexName("byStatus")
                            .keyConditionExpression("pk = :a")
                            .expressionAttributeValues(DynamoSandbox.item(":a", "a"))))
                    .satisfies(refused -> assertThat(text(refused)).contains("/index/byStatus"));
        }
    }

    private static TableDescription describe(String name) {
        return DYNAMO.sdk.describeTable(it -> it.tableName(name)).table();
    }

    private static CreateTableRequest.Builder usual(CreateTableRequest.Builder it) {
        return it.tableName("refused")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(definition("pk:S"))
                .keySchema(key("pk"));
    }

    private static void assertRefused(java.util.function.Consumer<CreateTableRequest.Builder> wrong, String words) {
        assertThatThrownBy(() -> DYNAMO.sdk.createTable(it -> usual(it).applyMutation(wrong)))
                .satisfies(refused -> {
                    assertThat(DynamoSandbox.code(refused)).isEqualTo("ValidationException");
                    assertThat(text(refused)).isEqualTo(words);
                });
    }
}
