package dev.pilothouse.sandbox.seed;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A customer of the shop. Names are common, addresses end in example.com, telephone numbers are those kept for drama.
 *
 * @param id such as {@code cust#8891}
 */
record Customer(String id, String name, String email, String phone, Place place) {
    /** Who placed the newest orders, and so is seen first. */
    static final List<Integer> NEWEST = List.of(1180, 412, 8891, 77, 5512, 1034, 2290, 6120, 3321, 7743);

    private static final int COUNT = 1200;
    private static final int HIGHEST = 9999;
    private static final List<String> FIRST = List.of(
            "Ada", "Amir", "Bruno", "Chiara", "Dmitri", "Elif", "Fatou", "Grace", "Hugo", "Inés", "Jamal", "Kaori",
            "Léa", "Marek", "Noor", "Oskar", "Priya", "Quentin", "Rosa", "Søren", "Tomás", "Uma", "Viktor", "Wen",
            "Ximena", "Yusuf", "Zoë");
    private static final List<String> LAST = List.of(
            "Almeida",
            "Bakker",
            "Costa",
            "Dubois",
            "Eriksen",
            "Fischer",
            "García",
            "Haddad",
            "Ivanova",
            "Jansen",
            "Kowalski",
            "Laurent",
            "Müller",
            "Novák",
            "O’Brien",
            "Petrov",
            "Rossi",
            "Schäfer",
            "Tanaka",
            "Vogel",
            "Weber",
            "Yılmaz");
    private static final List<Place> PLACES = List.of(
            new Place("Dublin", "IE"),
            new Place("Lyon", "FR"),
            new Place("Köln", "DE"),
            new Place("Porto", "PT"),
            new Place("Kraków", "PL"),
            new Place("Leeds", "GB"),
            new Place("Malmö", "SE"),
            new Place("Austin", "US"));

    private static final List<String> INTERESTS = List.of("garden", "office", "travel");
    /** People paste what they have: letters that read from right to left, some that nobody sees, a tab. */
    private static final List<String> NOTES = List.of(
            "Rings twice",
            "عميل دائم 4412",
            "Leave at \u202e7 rood\u202c",
            "Zero\u200bwidth, paid\tcash",
            "\u0007 bell");

    static List<Customer> all() {
        ShopRandom random = new ShopRandom(1);
        Set<Integer> numbers = new LinkedHashSet<>(NEWEST);
        while (numbers.size() < COUNT) {
            numbers.add(random.between(1, HIGHEST));
        }
        List<Customer> all = new ArrayList<>();
        for (int number : numbers) {
            all.add(of(number, random.one(FIRST) + " " + random.one(LAST), random.one(PLACES)));
        }
        return all;
    }

    private static Customer of(int number, String name, Place place) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("[^A-Za-z ]", "")
                .toLowerCase(Locale.ROOT);
        return new Customer(
                "cust#%04d".formatted(number),
                name,
                plain.replace(' ', '.') + "." + number + "@example.com",
                "+44 7700 900%03d".formatted(number % 1000),
                place);
    }

    Values address(ShopRandom random) {
        return new Values()
                .text("name", name)
                .text("street", random.between(1, 180) + " Harbour Lane")
                .text("city", place.city)
                .text("zip", random.digits(5))
                .text("country", place.country);
    }

    Value.Tree item(ShopRandom random, Instant now) {
        return new Values()
                .text("customerId", id)
                .text("name", name)
                .text("email", email)
                .text("phone", phone)
                .text(
                        "since",
                        now.minus(Duration.ofDays(random.between(100, 2500))).toString())
                .flag("newsletter", random.percent(40))
                .number("points", random.below(20_000))
                .map("address", address(random))
                .when(
                        random.percent(55),
                        it -> it.map(
                                "card",
                                new Values()
                                        .text("brand", random.one(List.of("Visa", "Mastercard", "Amex")))
                                        .text("last4", random.digits(4))
                                        .text("token", "tok_" + random.hex(24))))
                .when(random.percent(20), it -> it.texts("interests", "kitchen", random.one(INTERESTS)))
                .when(random.percent(8), it -> it.nothing("company"))
                .when(random.percent(3), it -> it.text("note", random.one(NOTES)))
                .tree();
    }

    /** Where a customer lives. */
    private record Place(String city, String country) {}
}
