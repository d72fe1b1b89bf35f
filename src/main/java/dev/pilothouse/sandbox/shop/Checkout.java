package dev.pilothouse.sandbox.shop;

import dev.pilothouse.sandbox.dynamodb.value.Numbers;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.lambda.Code;
import dev.pilothouse.sandbox.lambda.Context;
import dev.pilothouse.sandbox.lambda.Failure;
import dev.pilothouse.sandbox.lambda.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** {@code checkout}: turns a cart into an order. Its payments are declined now and then, as payments are. */
record Checkout(ShopData data) implements Code {
    private static final String DYNAMO = "DynamoDB";
    private static final int DECLINED = 3;
    private static final int CONFLICTS = 2;

    @Override
    public void handle(JsonNode event, Context context) throws Exception {
        JsonNode body = Http.body(event);
        String customer = body.path("customerId").asString("");
        context.memory(112 + context.random().nextInt(24));
        List<Line> lines = lines(body, customer, context);
        if (lines.isEmpty()) {
            context.log(Level.WARN, "cart is empty", Map.of("customer", customer));
            context.answer(Http.problem(409, "The cart is empty."));
            return;
        }
        BigDecimal total = lines.stream().map(Line::sum).reduce(BigDecimal.ZERO, Numbers::plus);
        context.log(Level.INFO, "checkout begun", Map.of("customer", customer, "lines", lines.size(), "total", total));
        pay(customer, total, context);
        String id = "order#" + (91_000 + Math.floorMod(context.requestId().hashCode(), 900_000));
        context.call(DYNAMO, "PutItem Orders", Waits.about(context.random(), 12), () -> {
            data.put(ShopData.ORDERS, order(id, customer, lines, total, context));
            return id;
        });
        clear(customer, context);
        context.log(Level.INFO, "order placed", Map.of("orderId", id, "total", total));
        context.answer(Http.answer(201, ShopData.object().put("orderId", id).put("total", total)));
    }

    private List<Line> lines(JsonNode body, String customer, Context context) throws Exception {
        List<Line> lines = new ArrayList<>();
        if (body.path("items").isArray()) {
            for (JsonNode item : body.path("items")) {
                String sku = item.path("sku").asString("");
                Value.Tree product = context.call(
                                DYNAMO, "GetItem Products", Waits.about(context.random(), 6), () -> data.product(sku))
                        .orElseThrow(() -> new Failure(
                                "UnknownProductError",
                                "No product " + sku,
                                "Catalog.price (/var/task/catalog.js:41:13)",
                                "async Runtime.handler (/var/task/checkout.js:22:19)"));
                lines.add(new Line(sku, item.path("qty").asInt(1), new BigDecimal(ShopData.text(product, "price"))));
            }
            return lines;
        }
        List<Value.Tree> cart =
                context.call(DYNAMO, "Query Carts", Waits.about(context.random(), 8), () -> data.cart(customer));
        for (Value.Tree line : cart) {
            String sku = ShopData.text(line, "sku");
            data.product(sku)
                    .ifPresent(product -> lines.add(new Line(
                            sku,
                            new BigDecimal(ShopData.text(line, "qty")).intValue(),
                            new BigDecimal(ShopData.text(product, "price")))));
        }
        return lines;
    }

    private static void pay(String customer, BigDecimal total, Context context) throws Exception {
        context.call("payments.acme.example", "POST /authorise", Waits.about(context.random(), 62), () -> total);
        if (context.random().nextInt(100) < DECLINED) {
            context.log(Level.ERROR, "payment declined", Map.of("customer", customer, "reason", "insufficient_funds"));
            throw new Failure(
                    "PaymentDeclinedError",
                    "The card was declined: insufficient_funds",
                    "Payments.authorise (/var/task/payments.js:88:11)",
                    "process.processTicksAndRejections (node:internal/process/task_queues:103:5)",
                    "async Runtime.handler (/var/task/checkout.js:34:20)");
        }
    }

    /** Another tab of the same customer may have changed the cart meanwhile. */
    private void clear(String customer, Context context) throws Exception {
        if (context.random().nextInt(100) < CONFLICTS) {
            context.log(
                    Level.WARN,
                    "ConditionalCheckFailedException on Carts " + customer,
                    Map.of("customer", customer, "attempt", 1));
            context.pass(Waits.about(context.random(), 40));
        }
        context.call(DYNAMO, "TransactWriteItems Carts", Waits.about(context.random(), 14), () -> {
            data.empty(customer);
            return customer;
        });
    }

    private Value.Tree order(String id, String customer, List<Line> lines, BigDecimal total, Context context) {
        Map<String, Value> order = new LinkedHashMap<>();
        order.put("orderId", new Value.Text(id));
        order.put("customer", new Value.Text(customer));
        order.put("status", new Value.Text("PENDING"));
        order.put("total", new Value.Num(Numbers.parse(total.toPlainString())));
        order.put("currency", new Value.Text("EUR"));
        order.put("items", new Value.Many(lines.stream().map(Line::value).toList()));
        order.put("placedAt", new Value.Text(context.now().toString()));
        Optional<Value> email = data.customer(customer).flatMap(it -> it.get("email"));
        email.ifPresent(it -> order.put("email", it));
        order.put("version", new Value.Num(BigDecimal.ONE));
        return new Value.Tree(order);
    }

    /** A line of a cart with its price. */
    private record Line(String sku, int quantity, BigDecimal price) {
        BigDecimal sum() {
            return price.multiply(BigDecimal.valueOf(quantity));
        }

        Value value() {
            return new Value.Tree(Map.of(
                    "sku", new Value.Text(sku),
                    "qty", new Value.Num(BigDecimal.valueOf(quantity)),
                    "price", new Value.Num(Numbers.parse(price.toPlainString()))));
        }
    }
}
