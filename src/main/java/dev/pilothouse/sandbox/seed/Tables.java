package dev.pilothouse.sandbox.seed;

import java.util.List;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/** The shop's tables, empty. */
final class Tables {
    private Tables() {}

    static List<CreateTableRequest> all() {
        return List.of(orders(), customers(), carts(), products(), coupons(), sessions());
    }

    private static CreateTableRequest orders() {
        return table("Orders", "orderId")
                .attributeDefinitions(defined("orderId", "S", "status", "S", "placedAt", "S", "customer", "S"))
                .globalSecondaryIndexes(
                        global("byStatus", "ALL", "status", "placedAt"),
                        global("byCustomer", "ALL", "customer", "placedAt"))
                .deletionProtectionEnabled(true)
                .streamSpecification(it -> it.streamEnabled(true).streamViewType("NEW_AND_OLD_IMAGES"))
                .build();
    }

    private static CreateTableRequest customers() {
        return table("Customers", "customerId")
                .attributeDefinitions(defined("customerId", "S", "email", "S"))
                .globalSecondaryIndexes(global("byEmail", "KEYS_ONLY", "email"))
                .deletionProtectionEnabled(true)
                .build();
    }

    private static CreateTableRequest carts() {
        return table("Carts", "customerId", "sku")
                .attributeDefinitions(defined("customerId", "S", "sku", "S", "addedAt", "N"))
                .localSecondaryIndexes(LocalSecondaryIndex.builder()
                        .indexName("byAdded")
                        .keySchema(key("customerId", "addedAt"))
                        .projection(it -> it.projectionType("KEYS_ONLY"))
                        .build())
                .build();
    }

    private static CreateTableRequest products() {
        return table("Products", "sku")
                .attributeDefinitions(defined("sku", "S", "category", "S", "price", "N"))
                .globalSecondaryIndexes(GlobalSecondaryIndex.builder()
                        .indexName("byCategory")
                        .keySchema(key("category", "price"))
                        .projection(Projection.builder()
                                .projectionType("INCLUDE")
                                .nonKeyAttributes("name", "stock")
                                .build())
                        .build())
                .build();
    }

    private static CreateTableRequest coupons() {
        return table("Coupons", "code")
                .attributeDefinitions(defined("code", "S"))
                .build();
    }

    private static CreateTableRequest sessions() {
        return table("Sessions", "sessionId")
                .attributeDefinitions(defined("sessionId", "S", "customer", "S"))
                .globalSecondaryIndexes(
                        global("byCustomer", "KEYS_ONLY", "customer").copy(it -> it.provisionedThroughput(units())))
                .billingMode(BillingMode.PROVISIONED)
                .provisionedThroughput(units())
                .build();
    }

    private static ProvisionedThroughput units() {
        return ProvisionedThroughput.builder()
                .readCapacityUnits(40L)
                .writeCapacityUnits(10L)
                .build();
    }

    private static CreateTableRequest.Builder table(String name, String... key) {
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(key(key));
    }

    private static GlobalSecondaryIndex global(String name, String projection, String... key) {
        return GlobalSecondaryIndex.builder()
                .indexName(name)
                .keySchema(key(key))
                .projection(it -> it.projectionType(projection))
                .build();
    }

    private static List<KeySchemaElement> key(String... names) {
        return Stream.of(names)
                .map(name -> KeySchemaElement.builder()
                        .attributeName(name)
                        .keyType(name.equals(names[0]) ? KeyType.HASH : KeyType.RANGE)
                        .build())
                .toList();
    }

    /** Names and types in turn. */
    private static List<AttributeDefinition> defined(String... namesAndTypes) {
        return java.util.stream.IntStream.range(0, namesAndTypes.length / 2)
                .mapToObj(i -> AttributeDefinition.builder()
                        .attributeName(namesAndTypes[2 * i])
                        .attributeType(namesAndTypes[2 * i + 1])
                        .build())
                .toList();
    }
}
