package dev.pilothouse.sandbox.shop;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.lambda.Code;
import dev.pilothouse.sandbox.lambda.Context;
import dev.pilothouse.sandbox.lambda.Failure;
import dev.pilothouse.sandbox.lambda.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code orders-api}: reads and confirms orders, behind API Gateway. */
record OrdersApi(ShopData data) implements Code {
    private static final String DYNAMO = "DynamoDB";
    private static final int PAGE = 20;

    @Override
    public void handle(JsonNode event, Context context) throws Exception {
        String route = Http.route(event);
        context.memory(84 + context.random().nextInt(9));
        ObjectNode answer = switch (route) {
            case "GET /orders/{id}" -> read(id(event), context);
            case "POST /orders/{id}/confirm" -> confirm(id(event), context);
            case "GET /orders" -> list(event, context);
            default ->
                throw new Failure(
                        "java.lang.IllegalArgumentException",
                        "No route " + (route.isBlank() ? "in the event" : route),
                        "com.acme.orders.Router.find(Router.java:61)",
                        "com.acme.orders.OrdersApi.handleRequest(OrdersApi.java:38)");
        };
        context.log(Level.INFO, "request done route=\"" + route + "\" status=" + answer.get("statusCode"));
        context.answer(answer);
    }

    private ObjectNode read(String id, Context context) throws Exception {
        context.log(Level.DEBUG, "reading " + id);
        Optional<Value.Tree> order = load(id, context);
        return order.map(it -> Http.answer(200, shown(it)))
                .orElseGet(() -> Http.problem(404, "There is no order " + id));
    }

    private ObjectNode confirm(String id, Context context) throws Exception {
        context.log(Level.INFO, "loading order " + id);
        Optional<Value.Tree> order = load(id, context);
        if (order.isEmpty()) {
            context.log(Level.WARN, "no order " + id);
            return Http.problem(404, "There is no order " + id);
        }
        int retries = context.random().nextInt(100) < 12 ? 1 : 0;
        context.call(
                "payments.acme.example", "POST /capture", Waits.about(context.random(), 48 + 70 * retries), () -> id);
        if (retries > 0) {
            context.log(Level.WARN, "payment gateway slow: 1 retry");
        }
        context.call(DYNAMO, "UpdateItem Orders", Waits.about(context.random(), 9), () -> {
            data.become(id, "PAID");
            return id;
        });
        context.log(
                Level.INFO,
                "order confirmed, total " + ShopData.text(order.get(), "total") + " "
                        + ShopData.text(order.get(), "currency"));
        context.invokeLater("send-receipt", ShopData.object().put("orderId", id));
        return Http.answer(200, ShopData.object().put("orderId", id).put("status", "CONFIRMED"));
    }

    private ObjectNode list(JsonNode event, Context context) throws Exception {
        String customer = event.path("queryStringParameters").path("customer").asString("");
        if (customer.isBlank()) {
            return Http.problem(400, "Whose orders? Say customer.");
        }
        List<Value.Tree> orders = context.call(
                DYNAMO,
                "Query Orders byCustomer",
                Waits.about(context.random(), 14),
                () -> data.ordersOf(customer, PAGE));
        context.log(Level.INFO, "found " + orders.size() + " orders", Map.of("customer", customer));
        ArrayNode all = ShopData.object().putArray("orders");
        orders.forEach(order -> all.add(shown(order)));
        ObjectNode body = ShopData.object().put("count", orders.size());
        body.set("orders", all);
        return Http.answer(200, body);
    }

    private Optional<Value.Tree> load(String id, Context context) throws Exception {
        Duration takes = Waits.about(context.random(), 11);
        Optional<Value.Tree> order = context.call(DYNAMO, "GetItem Orders", takes, () -> data.order(id));
        context.log(Level.INFO, "dynamodb GetItem Orders " + takes.toMillis() + " ms");
        return order;
    }

    private static ObjectNode shown(Value.Tree order) {
        return ShopData.json(order, "orderId", "customer", "status", "total", "currency", "items", "placedAt");
    }

    private static String id(JsonNode event) throws Failure {
        return event.path("pathParameters")
                .path("id")
                .asStringOpt()
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> new Failure(
                        "java.lang.NullPointerException",
                        "Cannot invoke \"String.isBlank()\" because \"id\" is null",
                        "com.acme.orders.Ids.required(Ids.java:17)",
                        "com.acme.orders.OrdersApi.handleRequest(OrdersApi.java:41)"));
    }
}
