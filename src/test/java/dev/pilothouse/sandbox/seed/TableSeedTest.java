package dev.pilothouse.sandbox.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.iam.Keys;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.apache5.Apache5HttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class TableSeedTest {
    private static final Sandbox SANDBOX = Sandbox.start(AcmeShop.options());
    private static DynamoDbClient operator;

    @BeforeAll
    static void plant() {
        AcmeShop.plant(SANDBOX);
        operator = client(SANDBOX, "Operator");
    }

    @AfterAll
    static void close() {
        operator.close();
        SANDBOX.close();
    }

    @Test
    void theShopHasSixTables() {
        assertThat(operator.listTables().tableNames())
                .containsExactly("Carts", "Coupons", "Customers", "Orders", "Products", "Sessions");
        assertThat(count("Orders")).isEqualTo(5000);
        assertThat(count("Customers")).isEqualTo(1200);
        assertThat(count("Sessions")).isEqualTo(800);
    }

    @Test
    void theOrderOfThePicturesIsThere() {
        Map<String, AttributeValue> order = operator.getItem(
                        it -> it.tableName("Orders").key(Map.of("orderId", AttributeValue.fromS("order#90216"))))
                .item();
        assertThat(order)
                .containsEntry("customer", AttributeValue.fromS("cust#8891"))
                .containsEntry("status", AttributeValue.fromS("AWAITING"))
                .containsEntry("total", AttributeValue.fromN("64.5"))
                .containsEntry("version", AttributeValue.fromN("1"));
        assertThat(order.get("items").l()).hasSize(2);
    }

    @Test
    void everyTypeStandsSomewhere() {
        Set<AttributeValue.Type> types = operator.listTables().tableNames().stream()
                .flatMap(table -> items(SANDBOX, table).stream())
                .flatMap(item -> item.values().stream())
                .map(AttributeValue::type)
                .collect(Collectors.toSet());
        types.remove(AttributeValue.Type.UNKNOWN_TO_SDK_VERSION);
        Set<AttributeValue.Type> all = EnumSet.allOf(AttributeValue.Type.class);
        all.remove(AttributeValue.Type.UNKNOWN_TO_SDK_VERSION);
        assertThat(types).isEqualTo(all);
    }

    @Test
    void everyOrderHasItsCustomerAndIsFoundByIt() {
        Set<String> customers = items(SANDBOX, "Customers").stream()
                .map(item -> item.get("customerId").s())
                .collect(Collectors.toSet());
        assertThat(items(SANDBOX, "Orders"))
                .allSatisfy(order ->
                        assertThat(customers).contains(order.get("customer").s()));
        List<String> paid = operator
                .queryPaginator(it -> it.tableName("Orders")
                        .indexName("byStatus")
                        .keyConditionExpression("#s = :paid")
                        .expressionAttributeNames(Map.of("#s", "status"))
                        .expressionAttributeValues(Map.of(":paid", AttributeValue.fromS("PAID"))))
                .items()
                .stream()
                .map(order -> order.get("placedAt").s())
                .toList();
        assertThat(paid).hasSizeGreaterThan(500).isSorted();
    }

    @Test
    void plantingTwiceGivesTheSame() {
        try (Sandbox other = Sandbox.start(AcmeShop.options())) {
            AcmeShop.plant(other);
            for (String table : List.of("Products", "Coupons", "Orders")) {
                assertThat(undated(items(other, table))).as(table).isEqualTo(undated(items(SANDBOX, table)));
            }
        }
    }

    @Test
    void theOperatorExportsATable() {
        SANDBOX.service(DynamoDbService.class).jobsTake(Duration.ZERO);
        String arn = operator.exportTableToPointInTime(
                        it -> it.tableArn(operator.describeTable(table -> table.tableName("Orders"))
                                        .table()
                                        .tableArn())
                                .s3Bucket(AcmeShop.EXPORTS))
                .exportDescription()
                .exportArn();
        await().untilAsserted(() -> assertThat(operator.describeExport(it -> it.exportArn(arn))
                        .exportDescription()
                        .itemCount())
                .isEqualTo(5000));
    }

    @Test
    void supportMendsItemsButTouchesNoTable() {
        try (DynamoDbClient support = client(SANDBOX, "Support")) {
            support.updateItem(it -> it.tableName("Orders")
                    .key(Map.of("orderId", AttributeValue.fromS("order#90210")))
                    .updateExpression("SET #s = :paid")
                    .expressionAttributeNames(Map.of("#s", "status"))
                    .expressionAttributeValues(Map.of(":paid", AttributeValue.fromS("PAID"))));
            assertThatThrownBy(() -> support.deleteTable(it -> it.tableName("Coupons")))
                    .hasMessageContaining("not authorized to perform: dynamodb:DeleteTable");
        }
    }

    private static long count(String table) {
        return operator.describeTable(it -> it.tableName(table)).table().itemCount();
    }

    private static List<Map<String, AttributeValue>> items(Sandbox sandbox, String table) {
        try (DynamoDbClient client = client(sandbox, "Administrator")) {
            return client.scanPaginator(it -> it.tableName(table)).items().stream()
                    .toList();
        }
    }

    private static List<Map<String, AttributeValue>> undated(List<Map<String, AttributeValue>> items) {
        return items.stream()
                .filter(item -> !item.getOrDefault("orderId", AttributeValue.fromS(""))
                        .equals(AttributeValue.fromS("order#90210")))
                .map(item -> item.entrySet().stream()
                        .filter(each ->
                                !Set.of("placedAt", "refundedAt", "until").contains(each.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))
                .toList();
    }

    private static DynamoDbClient client(Sandbox sandbox, String title) {
        Person person = AcmeShop.people().stream()
                .filter(it -> it.title().equals(title))
                .findFirst()
                .orElseThrow();
        Keys.Issued keys = sandbox.world().keys().staticKeys(person.roleArn(), person.email());
        return DynamoDbClient.builder()
                .endpointOverride(sandbox.address())
                .region(Region.of(AcmeShop.REGION))
                .httpClientBuilder(Apache5HttpClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(keys.accessKeyId(), keys.secretKey())))
                .build();
    }
}
