package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * What tells an item from all others of its table: its partition key and, where the table has one, its sort key.
 *
 * @param attributes one or two, the partition key first
 */
public record Key(SequencedMap<String, Value> attributes) {
    public Key {
        attributes = Value.copy(attributes);
        if (attributes.isEmpty() || attributes.size() > 2) {
            throw new IllegalArgumentException("a key of " + attributes.size() + " attributes");
        }
    }

    /**
     * The key of an item.
     *
     * @param names of the key's attributes, the partition key first
     * @throws IllegalArgumentException where the item lacks one
     */
    public static Key of(Item item, List<String> names) {
        SequencedMap<String, Value> attributes = new LinkedHashMap<>();
        for (String name : names) {
            attributes.put(
                    name, item.get(name).orElseThrow(() -> new IllegalArgumentException("the item has no " + name)));
        }
        return new Key(attributes);
    }

    /** The names of its attributes, the partition key first. */
    public List<String> names() {
        return new ArrayList<>(attributes.keySet());
    }

    /** As people call the item, in one line with everything visible: {@code order#90216}, {@code cust#8891 · 2026-11-23}. */
    public String words() {
        return attributes.values().stream().map(Key::words).collect(Collectors.joining(" · "));
    }

    private static String words(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Visible.line(text);
            case Value.Num(String digits) -> digits;
            case Value.Bytes bytes -> bytes.base64();
            default -> value.type().words();
        };
    }
}
