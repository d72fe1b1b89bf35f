package dev.pilothouse.sandbox.shop;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.lambda.Code;
import dev.pilothouse.sandbox.lambda.Context;
import dev.pilothouse.sandbox.lambda.Failure;
import dev.pilothouse.sandbox.lambda.Level;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** {@code send-receipt}: sends a customer the receipt of an order. Called by others, and by the stream of the orders. */
record SendReceipt(ShopData data) implements Code {
    private static final int REFUSED = 2;

    @Override
    public void handle(JsonNode event, Context context) throws Exception {
        if (event.path("Records").isArray()) {
            for (JsonNode each : event.path("Records")) {
                send(
                        each.path("dynamodb")
                                .path("Keys")
                                .path("orderId")
                                .path("S")
                                .asString(""),
                        context);
            }
        } else {
            send(event.path("orderId").asString(""), context);
        }
        context.answer(ShopData.object().put("sent", true));
    }

    private void send(String id, Context context) throws Exception {
        Value.Tree order = context.call(
                        "DynamoDB", "GetItem Orders", Waits.about(context.random(), 10), () -> data.order(id))
                .orElseThrow(() -> new Failure(
                        "com.acme.receipts.NoSuchOrder",
                        "There is no order " + id,
                        "com.acme.receipts.Receipts.load(Receipts.java:52)",
                        "com.acme.receipts.SendReceipt.handleRequest(SendReceipt.java:29)"));
        String address = ShopData.text(order, "email");
        context.log(Level.INFO, "rendering receipt", Map.of("orderId", id));
        context.pass(Waits.about(context.random(), 35));
        context.call("SES", "SendEmail", Waits.about(context.random(), 85), () -> address);
        if (context.random().nextInt(100) < REFUSED) {
            context.log(Level.WARN, "mail server busy", Map.of("orderId", id));
            throw new Failure(
                    "com.acme.receipts.MailRefused",
                    "421 4.7.0 Try again later",
                    "com.acme.receipts.Mail.send(Mail.java:77)",
                    "com.acme.receipts.SendReceipt.handleRequest(SendReceipt.java:34)");
        }
        context.log(Level.INFO, "receipt sent", Map.of("orderId", id, "total", ShopData.text(order, "total")));
    }
}
