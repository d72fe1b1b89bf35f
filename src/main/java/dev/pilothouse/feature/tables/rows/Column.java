package dev.pilothouse.feature.tables.rows;

import dev.pilothouse.feature.tables.item.Type;

/**
 * An attribute that some row has.
 *
 * @param number what {@link Rows} is asked with; it stays the same while rows are added
 * @param type what most of its values are
 * @param mixed whether some of its values are of another type
 * @param key whether it is part of the table's key
 * @param count how many rows have it
 */
public record Column(int number, String name, Type type, boolean mixed, boolean key, int count) {
    /** Whether its values stand at the right, as numbers do. */
    public boolean alignsRight() {
        return type == Type.NUMBER;
    }
}
