package dev.pilothouse.sandbox.dynamodb.table;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A secondary index.
 *
 * @param global false for a local one, which shares the table's partition key
 * @param projected the attributes that its entries have, keys included; empty for all
 */
public record IndexShape(String name, KeyShape key, boolean global, Optional<Set<String>> projected) {
    /** With the keys of table and index, and {@code more} besides. */
    public static Set<String> projecting(KeyShape table, KeyShape index, List<String> more) {
        Set<String> names = new TreeSet<>(more);
        names.addAll(table.names());
        names.addAll(index.names());
        return names;
    }

    /** Whether an item stands in the index: it has all of its key attributes, in their types. */
    boolean holds(Value.Tree item) {
        return key.attributes().stream()
                .allMatch(each -> item.get(each.name())
                        .filter(value -> value.kind() == each.kind())
                        .isPresent());
    }

    /** The item as the index has it. */
    Value.Tree project(Value.Tree item) {
        if (projected.isEmpty()) {
            return item;
        }
        Map<String, Value> values = new LinkedHashMap<>(item.values());
        values.keySet().retainAll(projected.get());
        return new Value.Tree(values);
    }
}
