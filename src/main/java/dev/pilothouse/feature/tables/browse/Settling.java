package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.rows.Rows;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts items as they are now in the place of the rows that were read of them. Blocking: it looks through all rows. */
final class Settling {
    private Settling() {}

    /**
     * New ones are added behind the others.
     *
     * @param now by key; empty where an item is gone
     * @return how many rows went
     */
    static int in(Rows rows, Map<Key, Optional<Item>> now) {
        Map<Key, Optional<Item>> left = new LinkedHashMap<>(now);
        for (int row = 0; row < rows.count() && !left.isEmpty(); row++) {
            if (!rows.isGone(row)) {
                settle(rows, row, left);
            }
        }
        left.values().stream().flatMap(Optional::stream).forEach(item -> rows.add(List.of(item)));
        return (int) now.values().stream().filter(Optional::isEmpty).count();
    }

    private static void settle(Rows rows, int row, Map<Key, Optional<Item>> left) {
        rows.key(row)
                .filter(left::containsKey)
                .ifPresent(key ->
                        left.remove(key).ifPresentOrElse(item -> rows.replace(row, item), () -> rows.remove(row)));
    }
}
