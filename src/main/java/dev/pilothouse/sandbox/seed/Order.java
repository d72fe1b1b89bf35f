package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.time.Instant;
import java.util.List;

/**
 * An order of the shop, before it is an item.
 *
 * @param number as in {@code order#90216}
 */
record Order(int number, Customer customer, String status, String currency, List<Line> lines, Instant placed) {
    private static final List<String> METHODS = List.of("card", "card", "card", "transfer", "voucher");

    Value.Tree item(ShopRandom random) {
        return new Values()
                .text("orderId", "order#" + number)
                .text("customer", customer.id())
                .text("status", status)
                .number(
                        "total",
                        Product.money(lines.stream().mapToLong(Line::cents).sum()))
                .text("currency", currency)
                .list("items", lines.stream().map(Line::value).toList())
                .text("placedAt", placed.toString())
                .text("email", customer.email())
                .number("version", 1)
                .map("shipping", customer.address(random).text("phone", customer.phone()))
                .map("payment", payment(random))
                .when(
                        status.equals("SHIPPED"),
                        it -> it.texts("tracking", "AC" + random.hex(10), "AC" + random.hex(10)))
                .when(
                        status.equals("REFUNDED"),
                        it -> it.text("refundedAt", placed.plusSeconds(86_400).toString()))
                .when(random.percent(6), it -> it.text("coupon", "COUPON-" + random.between(100, 159)))
                .when(random.percent(2), it -> it.text("giftNote", "For you, from all of us 🎁"))
                .when(random.percent(1), it -> it.nothing("invoice"))
                .when(random.percent(1), it -> it.bytes("signature", random.bytes(64)))
                // A counter of another system, longer than any number of the JVM's.
                .when(random.percent(1), it -> it.number("ledger", "1234567890123456789012345678901" + number))
                .tree();
    }

    private Values payment(ShopRandom random) {
        String method = random.one(METHODS);
        return new Values()
                .text("method", method)
                .flag("authorised", !status.equals("PENDING") && !status.equals("AWAITING"))
                .when(method.equals("card"), it -> it.text("last4", random.digits(4)));
    }

    /**
     * A line of an order.
     *
     * @param price of one, in cents
     */
    record Line(String sku, int quantity, int price) {
        static Line of(Product product, int quantity) {
            return new Line(product.sku(), quantity, product.cents());
        }

        long cents() {
            return (long) quantity * price;
        }

        Value value() {
            return new Values()
                    .text("sku", sku)
                    .number("qty", quantity)
                    .number("price", Product.money(price))
                    .tree();
        }
    }
}
