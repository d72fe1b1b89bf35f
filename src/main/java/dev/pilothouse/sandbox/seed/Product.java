package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Something that the shop sells.
 *
 * @param cents its price
 */
record Product(String sku, String name, String category, int cents) {
    private static final List<List<String>> KINDS = List.of(
            List.of("MUG", "Mug", "kitchen", "950"),
            List.of("KETTLE", "Kettle", "kitchen", "5400"),
            List.of("LAMP", "Desk lamp", "office", "3900"),
            List.of("CHAIR", "Chair", "office", "14900"),
            List.of("TSHIRT", "T-shirt", "clothes", "2750"),
            List.of("HOODIE", "Hoodie", "clothes", "4900"),
            List.of("BAG", "Bag", "travel", "3300"),
            List.of("SPADE", "Spade", "garden", "2200"));
    private static final List<String> VARIANTS =
            List.of("", "S", "M", "L", "XL", "RED", "BLUE", "OAK", "ASH", "XS", "GREY", "SAND", "MINI", "MAXI", "PRO");

    static List<Product> all() {
        List<Product> all = new ArrayList<>();
        for (List<String> kind : KINDS) {
            for (String variant : VARIANTS) {
                all.add(new Product(
                        variant.isEmpty() ? kind.getFirst() : kind.getFirst() + "-" + variant,
                        variant.isEmpty()
                                ? kind.get(1)
                                : kind.get(1) + ", " + variant.toLowerCase(java.util.Locale.ROOT),
                        kind.get(2),
                        Integer.parseInt(kind.getLast())));
            }
        }
        return all;
    }

    /** Cents as the shop writes them, {@code 64.50}. */
    static String money(long cents) {
        return cents / 100 + "." + cents / 10 % 10 + cents % 10;
    }

    Value.Tree item(ShopRandom random) {
        return new Values()
                .text("sku", sku)
                .text("name", name)
                .text("category", category)
                .number("price", money(cents))
                .number("stock", random.percent(5) ? 0 : random.below(400))
                .flag("listed", !random.percent(4))
                .list("images", List.of(new Value.Text("/assets/" + sku.toLowerCase(java.util.Locale.ROOT) + ".svg")))
                .map(
                        "size",
                        new Values()
                                .number("weight", random.between(80, 9000))
                                .map(
                                        "box",
                                        new Values()
                                                .number("width", random.between(5, 90))
                                                .number("height", random.between(5, 90))
                                                .number("depth", random.between(5, 90))))
                .when(category.equals("clothes"), it -> it.numbers("sizes", 34, 36, 38, 40, 42))
                .when(random.percent(30), it -> it.bytes("thumbnail", random.bytes(48)))
                .when(random.percent(10), it -> it.blobs("signatures", random.bytes(8), random.bytes(8)))
                .tree();
    }
}
