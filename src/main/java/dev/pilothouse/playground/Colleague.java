package dev.pilothouse.playground;

import dev.pilothouse.sandbox.dynamodb.DynamoDbService;
import dev.pilothouse.sandbox.dynamodb.value.Numbers;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.seed.AcmeShop;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Somebody else who edits the shop's orders, through no window of ours. */
final class Colleague {
    private Colleague() {}

    /** Gives the newest orders another status, and their version one more. */
    static void edit(DynamoDbService tables) {
        for (String id : AcmeShop.newestOrders()) {
            Value.Tree key = new Value.Tree(Map.of("orderId", new Value.Text(id)));
            tables.change("Orders", key, Colleague::edited);
        }
    }

    private static Value.Tree edited(Value.Tree order) {
        Map<String, Value> values = new LinkedHashMap<>(order.values());
        boolean packed = values.get("status").equals(new Value.Text("PACKED"));
        values.put("status", new Value.Text(packed ? "SHIPPED" : "PACKED"));
        if (values.get("version") instanceof Value.Num(BigDecimal version)) {
            values.put("version", new Value.Num(Numbers.plus(version, BigDecimal.ONE)));
        }
        return new Value.Tree(values);
    }
}
