package dev.pilothouse.sandbox.shop;

import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.lambda.Definition;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.Layer;
import software.amazon.awssdk.services.lambda.model.LogFormat;
import software.amazon.awssdk.services.lambda.model.TracingMode;

/** The sample application's functions. */
public final class ShopFunctions {
    private static final String JAVA = "java25";
    private static final String NODE = "nodejs24.x";
    private static final String PYTHON = "python3.14";

    private final ShopData data;
    private final String role;
    private final Layer common;

    private ShopFunctions(ShopData data, String account, String region) {
        this.data = data;
        this.role = "arn:aws:iam::" + account + ":role/acme-shop-functions";
        this.common = Layer.builder()
                .arn("arn:aws:lambda:" + region + ":" + account + ":layer:acme-common:2")
                .codeSize(482_113L)
                .build();
    }

    /**
     * All of them, over the tables of that DynamoDB.
     *
     * @param writes false where they shall change nothing
     * @param account twelve digits, of the role that they run as
     * @param region of the layer that they share
     */
    public static List<Definition> over(DynamoDbService tables, boolean writes, String account, String region) {
        ShopFunctions shop = new ShopFunctions(new ShopData(tables, writes), account, region);
        return List.of(
                shop.ordersApi(),
                shop.checkout(),
                shop.catalogSearch(),
                shop.imageResize(),
                shop.sendReceipt(),
                shop.nightlyReport(),
                shop.orderFeed());
    }

    private Definition ordersApi() {
        return new Definition(
                function("orders-api", JAVA, "com.acme.orders.OrdersApi::handleRequest", 256, 10)
                        .description("Reads and confirms orders")
                        .environment(it -> it.variables(Map.of("TABLE", "Orders", "LOG_LEVEL", "INFO")))
                        .build(),
                new OrdersApi(data),
                Duration.ofMillis(690),
                81,
                tags("shop"));
    }

    private Definition checkout() {
        return new Definition(
                function("checkout", NODE, "checkout.handler", 512, 15)
                        .description("Turns a cart into an order")
                        .layers(common)
                        .environment(it -> it.variables(Map.of(
                                "POWERTOOLS_SERVICE_NAME", "checkout",
                                "PAYMENTS_URL", "https://payments.acme.example",
                                "PAYMENTS_KEY", "pk_sandbox_51NqXw2Acme")))
                        .build(),
                new Checkout(data),
                Duration.ofMillis(310),
                108,
                tags("shop"));
    }

    private Definition catalogSearch() {
        return new Definition(
                function("catalog-search", PYTHON, "search.handler", 256, 5)
                        .description("Finds products")
                        .environment(it -> it.variables(Map.of("TABLE", "Products", "CACHE_SECONDS", "60")))
                        .build(),
                new CatalogSearch(data),
                Duration.ofMillis(240),
                92,
                tags("shop"));
    }

    private Definition imageResize() {
        return new Definition(
                function("image-resize", NODE, "resize.handler", 512, 30)
                        .description("Makes smaller pictures of products")
                        .build(),
                new ImageResize(),
                Duration.ofMillis(380),
                74,
                tags("media"));
    }

    private Definition sendReceipt() {
        return new Definition(
                function("send-receipt", JAVA, "com.acme.receipts.SendReceipt::handleRequest", 256, 20)
                        .description("Sends receipts by e-mail")
                        .loggingConfig(it -> it.logFormat(LogFormat.JSON))
                        .environment(it -> it.variables(
                                Map.of("FROM", "shop@acme.example", "SMTP_PASSWORD", "harbour-lamp-only-here")))
                        .build(),
                new SendReceipt(data),
                Duration.ofMillis(720),
                88,
                tags("shop"));
    }

    private Definition nightlyReport() {
        return new Definition(
                function("nightly-report", PYTHON, "report.handler", 512, 60)
                        .description("Sums up the orders of the last days")
                        .environment(it -> it.variables(Map.of("REPORTS", "acme-shop-exports")))
                        .build(),
                new NightlyReport(data),
                Duration.ofMillis(330),
                104,
                tags("reports"));
    }

    private Definition orderFeed() {
        return new Definition(
                function("order-feed", NODE, "feed.handler", 256, 30)
                        .description("Streams orders as lines of JSON")
                        .build(),
                new OrderFeed(data),
                Duration.ofMillis(290),
                79,
                tags("reports"));
    }

    private FunctionConfiguration.Builder function(
            String name, String runtime, String handler, int memory, int timeout) {
        return FunctionConfiguration.builder()
                .functionName(name)
                .runtime(runtime)
                .handler(handler)
                .role(role)
                .memorySize(memory)
                .timeout(timeout)
                .tracingConfig(it -> it.mode(TracingMode.ACTIVE));
    }

    private static Map<String, String> tags(String part) {
        return Map.of("app", "acme-shop", "part", part);
    }
}
