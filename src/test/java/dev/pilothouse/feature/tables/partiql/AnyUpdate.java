package dev.pilothouse.feature.tables.partiql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** Statements that write, some of which no item fits. */
final class AnyUpdate {
    private static final List<String> PLACES = List.of(
            "note",
            "status",
            "total",
            "count",
            "tags",
            "nums",
            "items",
            "items[0]",
            "items[1].qty",
            "items[7]",
            "address.city",
            "address.\"post code\"",
            "nowhere.inner",
            "address",
            "items[0].qty.deeper");
    private static final List<String> VALUES = List.of(
            "'x'",
            "7",
            "-1.50",
            "true",
            "null",
            "['a', 1]",
            "{'k': {'l': 1}}",
            "<<'blue', 'new'>>",
            "<<2, 3>>",
            "note",
            "address.city",
            "nowhere",
            "total + 1",
            "total - count",
            "1 + 2",
            "note + 1",
            "list_append(items, [1, 2])",
            "list_append(['z'], items)",
            "list_append(note, [1])");
    private static final List<String> MEMBERS =
            List.of("<<'gift'>>", "<<'gift', 'blue'>>", "<<'new'>>", "<<1>>", "<<1, 2>>");

    private AnyUpdate() {}

    static String statement(SplittableRandom random, String customer, String order) {
        StringBuilder text = new StringBuilder("UPDATE \"Scratch\"");
        List<String> parts = new ArrayList<>();
        int changes = 1 + random.nextInt(3);
        Set<String> attributes = new HashSet<>();
        for (int i = 0; i < changes; i++) {
            String change = change(random);
            // Two changes of one place are refused here whatever DynamoDB says.
            if (attributes.add(change.split("[ .\\[]")[1])) {
                parts.add(" " + change);
            }
        }
        parts.forEach(text::append);
        text.append(" WHERE customer = '")
                .append(customer)
                .append("' AND orderId = '")
                .append(order)
                .append("'");
        return switch (random.nextInt(6)) {
            case 0 -> text + " AND note IS MISSING";
            case 1 -> text + " AND (total > 5 OR contains(tags, 'gift'))";
            case 2 -> text + " AND NOT address.city = 'Bray'";
            default -> text.toString();
        };
    }

    private static String change(SplittableRandom random) {
        String place = any(PLACES, random);
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> "SET " + place + " = " + any(VALUES, random);
            case 3 -> "REMOVE " + place;
            case 4 -> {
                String set = any(List.of("tags", "nums", "fresh"), random);
                yield "SET " + set + " = set_add(" + set + ", " + any(MEMBERS, random) + ")";
            }
            default -> {
                String set = any(List.of("tags", "nums", "fresh"), random);
                yield "SET " + set + " = set_delete(" + set + ", " + any(MEMBERS, random) + ")";
            }
        };
    }

    private static String any(List<String> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
