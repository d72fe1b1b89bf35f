package dev.pilothouse.feature.tables.rows;

import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How often each column had each type. One thread at a time. */
final class Seen {
    private final List<int[]> counts = new ArrayList<>();

    void add(int column, Type type) {
        while (counts.size() <= column) {
            counts.add(new int[Type.values().length]);
        }
        counts.get(column)[type.ordinal()]++;
    }

    void remove(int column, Type type) {
        counts.get(column)[type.ordinal()]--;
    }

    /** @param key what the table says of it, where it is part of the key */
    Column column(int number, String name, Optional<KeyAttribute> key) {
        int[] all = number < counts.size() ? counts.get(number) : new int[Type.values().length];
        Type most = key.map(it -> switch (it.type()) {
                    case TEXT -> Type.TEXT;
                    case NUMBER -> Type.NUMBER;
                    case BINARY -> Type.BYTES;
                })
                .orElse(Type.TEXT);
        for (Type type : Type.values()) {
            most = all[type.ordinal()] > all[most.ordinal()] ? type : most;
        }
        int count = Arrays.stream(all).sum();
        return new Column(number, name, most, all[most.ordinal()] < count, key.isPresent(), count);
    }
}
