package dev.pilothouse.sandbox.shop;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.lambda.Code;
import dev.pilothouse.sandbox.lambda.Context;
import dev.pilothouse.sandbox.lambda.Level;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code nightly-report}: sums up the orders of the last days. Too many days are too much for its time-out. */
record NightlyReport(ShopData data) implements Code {
    private static final List<String> STATUSES = List.of("PAID", "SHIPPED", "PENDING", "REFUNDED", "CANCELLED");
    private static final int MOST = 2000;
    private static final Duration A_DAY = Duration.ofMillis(450);

    @Override
    public void handle(JsonNode event, Context context) throws Exception {
        int days = Math.max(1, event.path("days").asInt(1));
        String since = context.now().minus(Duration.ofDays(days)).toString();
        context.log(Level.INFO, "report of " + days + (days == 1 ? " day" : " days") + " since " + since);
        ObjectNode report = ShopData.object().put("days", days);
        ObjectNode counts = report.putObject("orders");
        BigDecimal turnover = BigDecimal.ZERO;
        for (String status : STATUSES) {
            List<Value.Tree> orders = context
                    .call(
                            "DynamoDB",
                            "Query Orders byStatus",
                            Waits.about(context.random(), 60),
                            () -> data.ordersThatAre(status, MOST))
                    .stream()
                    .filter(it -> ShopData.text(it, "placedAt").compareTo(since) >= 0)
                    .toList();
            context.memory(120 + orders.size() / 12);
            context.log(Level.INFO, orders.size() + " orders are " + status);
            counts.put(status, orders.size());
            for (Value.Tree order : orders) {
                turnover = turnover.add(new BigDecimal(ShopData.text(order, "total")));
            }
        }
        context.pass(A_DAY.multipliedBy(days));
        report.put("turnover", turnover.setScale(2, RoundingMode.HALF_EVEN))
                .put("made", Instant.from(context.now()).toString());
        context.log(Level.INFO, "turnover " + report.get("turnover"));
        context.answer(report);
    }
}
