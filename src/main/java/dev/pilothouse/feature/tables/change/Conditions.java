package dev.pilothouse.feature.tables.change;

import dev.pilothouse.feature.tables.item.Difference;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Placeholders;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * Collects what has to be true for a write to take effect. Only {@code =}, {@code attribute_exists}, {@code
 * attribute_not_exists} and {@code attribute_type}, joined by AND.
 */
final class Conditions {
    private final Placeholders placeholders;
    private final SequencedSet<String> parts = new LinkedHashSet<>();

    Conditions(Placeholders placeholders) {
        this.placeholders = placeholders;
    }

    /** The item is there. */
    void exists(Key key) {
        parts.add("attribute_exists(" + partition(key) + ")");
    }

    /** The item is not there. */
    void existsNot(Key key) {
        parts.add("attribute_not_exists(" + partition(key) + ")");
    }

    /** A path is as it was read. */
    void asRead(Path path, Item read) {
        read.at(path).ifPresentOrElse(value -> equal(path, value), () -> missing(path));
    }

    /**
     * What a difference touches is as it was read. In a list that is the whole element, because its number alone doesn't tell
     * that it is still the same one.
     */
    void untouched(Difference difference, Item read) {
        Path path = difference.path().pinned();
        asRead(path, read);
        if (path.depth() > 1 && read.at(path).isEmpty()) {
            // Where the map is gone too, DynamoDB would refuse the update as invalid.
            Path parent = path.parent().orElseThrow();
            parts.add("attribute_type(" + placeholders.path(parent) + ", "
                    + placeholders.value(parent, new Value.Text(Type.MAP.code())) + ")");
        }
    }

    String text() {
        return String.join(" AND ", parts);
    }

    int count() {
        return parts.size();
    }

    private void equal(Path path, Value value) {
        parts.add(placeholders.path(path) + " = " + placeholders.value(path, value));
    }

    private void missing(Path path) {
        parts.add("attribute_not_exists(" + placeholders.path(path) + ")");
    }

    private String partition(Key key) {
        return placeholders.path(Path.of(key.names().getFirst()));
    }
}
