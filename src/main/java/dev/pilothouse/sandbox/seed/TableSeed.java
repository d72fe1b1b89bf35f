package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The shop's tables with what is in them, made when somebody first asks for one. Everything is the same in every run but
 * the dates, which lie as long ago as ever.
 */
final class TableSeed {
    private static final int SESSIONS = 800;
    private static final int COUPONS = 60;
    private static final int FIRST_COUPON = 100;
    private static final Duration OPENED = Duration.ofDays(400);
    // "Point-in-time recovery for DynamoDB": the last 35 days.
    private static final Duration KEPT = Duration.ofDays(35);

    private final DynamoDbService dynamoDb;
    private final Instant now;

    private TableSeed(DynamoDbService dynamoDb, Instant now) {
        this.dynamoDb = dynamoDb;
        this.now = now;
    }

    static void plant(DynamoDbService dynamoDb, Instant now) {
        TableSeed seed = new TableSeed(dynamoDb, now.truncatedTo(ChronoUnit.SECONDS));
        dynamoDb.whenFirstUsed(seed::sow);
    }

    private void sow() {
        Tables.all().forEach(table -> dynamoDb.create(table, now.minus(OPENED)));
        dynamoDb.expire("Sessions", "expires");
        List<Customer> customers = Customer.all();
        List<Product> products = Product.all();
        ShopRandom random = new ShopRandom(3);
        customers.forEach(it -> dynamoDb.put("Customers", it.item(random, now)));
        products.forEach(it -> dynamoDb.put("Products", it.item(random)));
        Orders.all(customers, products, now).forEach(it -> dynamoDb.put("Orders", it.item(random)));
        carts(customers, products, random);
        coupons(random);
        sessions(customers, random);
        dynamoDb.recoverable("Orders", now.minus(KEPT));
        dynamoDb.recoverable("Customers", now.minus(KEPT));
    }

    private void carts(List<Customer> customers, List<Product> products, ShopRandom random) {
        for (Customer customer : customers.subList(0, customers.size() / 4)) {
            for (int i = random.between(1, 4); i > 0; i--) {
                Product product = random.one(products);
                dynamoDb.put(
                        "Carts",
                        new Values()
                                .text("customerId", customer.id())
                                .text("sku", product.sku())
                                .number("qty", random.between(1, 5))
                                .number("addedAt", ago(random.between(60, 900_000)))
                                .when(random.percent(15), it -> it.flag("later", true))
                                .tree());
            }
        }
    }

    private void coupons(ShopRandom random) {
        for (int i = FIRST_COUPON; i < FIRST_COUPON + COUPONS; i++) {
            Value.Tree coupon = new Values()
                    .text("code", "COUPON-" + i)
                    .number("percent", random.between(1, 8) * 5L)
                    .text(
                            "until",
                            now.plus(Duration.ofDays(random.between(-30, 90))).toString())
                    .number("used", random.below(50))
                    .when(random.percent(50), it -> it.texts("categories", "kitchen", "garden"))
                    .when(random.percent(10), it -> it.nothing("limit"))
                    .tree();
            dynamoDb.put("Coupons", coupon);
        }
    }

    private void sessions(List<Customer> customers, ShopRandom random) {
        for (int i = 0; i < SESSIONS; i++) {
            Value.Tree session = new Values()
                    .text("sessionId", "sess#" + random.hex(16))
                    .text("customer", random.one(customers).id())
                    .number("started", ago(random.between(60, 80_000)))
                    .number("expires", ago(0) + random.between(3600, 2_592_000))
                    .text("token", random.hex(32))
                    .map(
                            "device",
                            new Values()
                                    .text("system", random.one(List.of("iOS", "Android", "Windows", "macOS", "Linux")))
                                    .flag("app", random.percent(30)))
                    .tree();
            dynamoDb.put("Sessions", session);
        }
    }

    /** A second since 1970. */
    private long ago(int seconds) {
        return now.getEpochSecond() - seconds;
    }
}
