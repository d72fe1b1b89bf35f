package dev.pilothouse.sandbox.shop;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The people who use the shop: what they want next, and when, by chance and yet the same in every run. They change only
 * orders that they placed themselves. One thread at a time.
 */
final class Visitors {
    private static final List<String> WORDS =
            List.of("mug", "lamp", "chair", "shirt", "bag", "kettle", "hoodie", "spade", "gift card", "oak");
    private static final int KEPT = 50;
    private static final double MINUTE = 60_000;

    private final SplittableRandom random;
    private final boolean writes;
    private final List<String> customers;
    private final List<String> orders;
    private final List<String> products = new ArrayList<>();
    private final List<String> placed = new ArrayList<>();

    /** @param seed of their wishes */
    Visitors(ShopData data, long seed) {
        this.random = new SplittableRandom(seed);
        this.writes = data.writes();
        List<Value.Tree> known = data.ordersThatAre("SHIPPED", 400);
        this.orders = known.stream().map(it -> ShopData.text(it, "orderId")).toList();
        this.customers = known.stream()
                .map(it -> ShopData.text(it, "customer"))
                .distinct()
                .toList();
        for (String category : List.of("kitchen", "office", "clothes", "travel", "garden")) {
            data.productsIn(category, 40).forEach(it -> products.add(ShopData.text(it, "sku")));
        }
    }

    /** How long it is to the next errand. */
    Duration pause(Instant now) {
        double perMinute =
                ShopLoad.all().stream().mapToDouble(ShopLoad::perMinute).sum() * ShopLoad.busy(now);
        return Duration.ofMillis((long) (-Math.log(1 - random.nextDouble()) * MINUTE / perMinute));
    }

    /** The next errand. */
    Errand next() {
        String function = function();
        return new Errand(
                function,
                switch (function) {
                    case "orders-api" -> orders();
                    case "checkout" -> checkout();
                    case "image-resize" -> picture();
                    case "nightly-report" -> object().put("days", 1);
                    case "order-feed" -> object().put("status", "PAID").put("limit", 60);
                    default -> search();
                });
    }

    /** What became of an errand; whoever placed an order will confirm it. */
    void answered(Errand errand, Optional<JsonNode> answer) {
        if (errand.function().equals("checkout")) {
            answer.map(it -> it.path("body").asString(""))
                    .filter(body -> body.contains("orderId"))
                    .map(body ->
                            JsonMapper.shared().readTree(body).path("orderId").asString(""))
                    .ifPresent(this::remember);
        }
    }

    private void remember(String order) {
        // What was not written cannot be confirmed: then another stands for it.
        placed.add(writes ? order : one(orders));
        if (placed.size() > KEPT) {
            placed.removeFirst();
        }
    }

    /** Receipts are sent because orders are confirmed, and not because somebody asks. */
    private String function() {
        double all = ShopLoad.all().stream().mapToDouble(this::asked).sum();
        double dice = random.nextDouble() * all;
        for (ShopLoad load : ShopLoad.all()) {
            dice -= asked(load);
            if (dice < 0) {
                return load.function();
            }
        }
        return ShopLoad.all().getFirst().function();
    }

    private double asked(ShopLoad load) {
        return load.function().equals("send-receipt") ? 0 : load.perMinute();
    }

    private JsonNode orders() {
        int dice = random.nextInt(100);
        if (dice < 30 && !placed.isEmpty()) {
            return order("POST /orders/{id}/confirm", placed.removeFirst());
        }
        if (dice < 50) {
            ObjectNode event = route("GET /orders");
            event.putObject("queryStringParameters").put("customer", one(customers));
            return event;
        }
        // Somebody follows an old link, and somebody's program has a mistake in it.
        String id = dice < 52 ? "order#" + random.nextInt(70_000, 80_000) : one(orders);
        return order(dice == 99 && random.nextInt(4) == 0 ? "DELETE /orders/{id}" : "GET /orders/{id}", id);
    }

    private static ObjectNode order(String route, String id) {
        ObjectNode event = route(route);
        event.putObject("pathParameters").put("id", id);
        return event;
    }

    private JsonNode checkout() {
        ObjectNode event = route("POST /checkout");
        ObjectNode body = object().put("customerId", one(customers));
        var items = body.putArray("items");
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            items.addObject().put("sku", one(products)).put("qty", random.nextInt(1, 3));
        }
        return event.put("body", body.toString());
    }

    private JsonNode search() {
        ObjectNode event = route("GET /products");
        ObjectNode asked = event.putObject("queryStringParameters");
        if (random.nextInt(500) > 0) {
            asked.put("q", one(WORDS));
        }
        return event;
    }

    private JsonNode picture() {
        boolean huge = random.nextInt(60) == 0;
        ObjectNode event = object();
        event.putArray("Records")
                .addObject()
                .putObject("s3")
                .putObject("object")
                .put("key", "products/" + one(products).toLowerCase(Locale.ROOT) + ".png")
                .put("width", huge ? 11_000 : random.nextInt(900, 4200))
                .put("height", huge ? 8000 : random.nextInt(700, 3000));
        return event;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static ObjectNode route(String route) {
        return object().put("version", "2.0").put("routeKey", route);
    }

    private static ObjectNode object() {
        return ShopData.object();
    }
}
