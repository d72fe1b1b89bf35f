package dev.pilothouse.bench.stub;

import dev.pilothouse.sandbox.Sandbox;
import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.dynamodb.value.Numbers;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.iam.Keys;
import dev.pilothouse.sandbox.seed.AcmeShop;
import dev.pilothouse.sandbox.wire.Fault;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/**
 * The sandbox in a JVM of its own with one large table: prints its address and a pair of keys, takes the milliseconds that
 * every page of a Scan shall wait as lines, and ends when its input does.
 */
public final class TablesStubMain {
    /** The table's name. */
    public static final String TABLE = "Orders";

    private static final String ROLE = "arn:aws:iam::" + AcmeShop.ACCOUNT + ":role/bench";

    private TablesStubMain() {}

    public static void main(String[] arguments) throws IOException {
        try (Sandbox sandbox = Sandbox.start(AcmeShop.options())) {
            sandbox.world().keys().role(ROLE, """
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
                """);
            fill(sandbox.service(DynamoDbService.class), Integer.parseInt(arguments[0]));
            Keys.Issued keys = sandbox.world().keys().staticKeys(ROLE, "bench");
            System.out.println(sandbox.address() + " " + keys.accessKeyId() + " " + keys.secretKey());
            obey(sandbox);
        }
    }

    private static void obey(Sandbox sandbox) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Duration delay = Duration.ofMillis(Long.parseLong(line.strip()));
            sandbox.faults().clear();
            if (delay.isPositive()) {
                sandbox.faults().when((count, operation) -> operation.equals("Scan"), new Fault.Delay(delay));
            }
            System.out.println("waits " + delay.toMillis());
        }
    }

    private static void fill(DynamoDbService dynamoDb, int items) {
        dynamoDb.create(CreateTableRequest.builder()
                .tableName(TABLE)
                .billingMode("PAY_PER_REQUEST")
                .keySchema(List.of(KeySchemaElement.builder()
                        .attributeName("orderId")
                        .keyType("HASH")
                        .build()))
                .attributeDefinitions(List.of(AttributeDefinition.builder()
                        .attributeName("orderId")
                        .attributeType("S")
                        .build()))
                .build());
        for (int number = 0; number < items; number++) {
            dynamoDb.put(TABLE, new Value.Tree(order(number)));
        }
    }

    /** Twelve attributes, about 475 bytes as JSON. */
    private static Map<String, Value> order(int number) {
        Map<String, Value> order = new LinkedHashMap<>();
        order.put("orderId", new Value.Text("order#" + number));
        order.put("customer", new Value.Text("cust#" + number % 9973));
        order.put(
                "status",
                new Value.Text(List.of("NEW", "PAID", "SHIPPED", "REFUNDED").get(number % 4)));
        order.put("total", number(number % 500 + ".5"));
        order.put("currency", new Value.Text("EUR"));
        order.put("placedAt", new Value.Text("2026-11-%02dT14:29:11Z".formatted(number % 26 + 1)));
        order.put("email", new Value.Text("somebody." + number + "@example.com"));
        order.put("version", number("1"));
        order.put("paid", new Value.Bool(number % 4 != 0));
        order.put(
                "items",
                new Value.Many(List.of(
                        new Value.Tree(Map.of("sku", new Value.Text("TSHIRT-M"), "qty", number("2"))),
                        new Value.Tree(Map.of("sku", new Value.Text("MUG"), "qty", number("1"))))));
        order.put(
                "shipping",
                new Value.Tree(Map.of("city", new Value.Text("Dublin"), "zip", new Value.Text("D02 X285"))));
        order.put("note", new Value.Text("Left with the neighbour at number " + number % 90));
        return order;
    }

    private static Value.Num number(String digits) {
        return new Value.Num(Numbers.parse(digits));
    }
}
