package dev.pilothouse.sandbox.seed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The shop's orders: the newest ten always the same, the others by chance, one every half hour or so. */
final class Orders {
    private static final int FIRST = 85_219;
    private static final int LAST = 90_218;
    private static final Duration APART = Duration.ofMinutes(26);
    private static final List<String> STATUSES =
            List.of("SHIPPED", "SHIPPED", "SHIPPED", "SHIPPED", "PAID", "PAID", "PENDING", "REFUNDED", "CANCELLED");
    private static final List<String> CURRENCIES = List.of("EUR", "EUR", "EUR", "USD", "GBP");
    private static final List<String> NEWEST = List.of(
            "PAID EUR",
            "PAID EUR",
            "AWAITING USD",
            "SHIPPED EUR",
            "PENDING GBP",
            "REFUNDED EUR",
            "PAID EUR",
            "CANCELLED EUR",
            "SHIPPED USD",
            "PAID EUR");

    private Orders() {}

    static List<String> newest() {
        return IntStream.range(0, NEWEST.size())
                .mapToObj(back -> "order#" + (LAST - back))
                .toList();
    }

    /** All, oldest first; the newest was placed {@code now}. */
    static List<Order> all(List<Customer> customers, List<Product> products, Instant now) {
        ShopRandom random = new ShopRandom(2);
        List<Order> all = new ArrayList<>();
        for (int number = FIRST; number <= LAST; number++) {
            int back = LAST - number;
            Instant placed = now.minus(APART.multipliedBy(back)).minusSeconds(random.below(900));
            if (back < NEWEST.size()) {
                String[] kind = NEWEST.get(back).split(" ");
                all.add(new Order(
                        number, customers.get(back), kind[0], kind[1], lines(number, products, random), placed));
            } else {
                all.add(new Order(
                        number,
                        random.one(customers),
                        random.one(STATUSES),
                        random.one(CURRENCIES),
                        lines(number, products, random),
                        placed));
            }
        }
        return all;
    }

    private static List<Order.Line> lines(int number, List<Product> products, ShopRandom random) {
        if (number == 90_216) {
            return List.of(new Order.Line("TSHIRT-M", 2, 2750), new Order.Line("MUG", 1, 950));
        }
        List<Order.Line> lines = new ArrayList<>();
        int count = random.between(1, 4);
        for (int i = 0; i < count; i++) {
            lines.add(Order.Line.of(random.one(products), random.between(1, 3)));
        }
        return lines;
    }
}
