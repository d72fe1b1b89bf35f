package dev.pilothouse.sandbox.shop;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.lambda.Code;
import dev.pilothouse.sandbox.lambda.Context;
import dev.pilothouse.sandbox.lambda.Level;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** {@code order-feed}: streams orders as lines of JSON, a few at a time. */
record OrderFeed(ShopData data) implements Code {
    private static final int USUAL = 100;
    private static final int PART = 10;

    @Override
    public void handle(JsonNode event, Context context) throws Exception {
        String status = event.path("status").asString("PAID");
        int most = event.path("limit").asInt(USUAL);
        List<Value.Tree> orders = context.call(
                "DynamoDB",
                "Query Orders byStatus",
                Waits.about(context.random(), 20),
                () -> data.ordersThatAre(status, most));
        context.log(Level.INFO, "streaming " + orders.size() + " orders that are " + status);
        for (int from = 0; from < orders.size(); from += PART) {
            StringBuilder part = new StringBuilder();
            orders.subList(from, Math.min(orders.size(), from + PART))
                    .forEach(
                            it -> part.append(ShopData.json(it, "orderId", "customer", "total", "currency", "placedAt"))
                                    .append('\n'));
            context.write(part.toString().getBytes(UTF_8));
            context.pass(Waits.about(context.random(), 25));
        }
        context.log(Level.INFO, "done");
    }
}
