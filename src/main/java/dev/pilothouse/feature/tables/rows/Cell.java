package dev.pilothouse.feature.tables.rows;

import dev.pilothouse.feature.tables.item.Type;

/**
 * What one cell shows.
 *
 * @param text one short line with nothing in it that can't be seen: text cut at 1,000 characters, {@code [3]} for a list or a
 *     set, <code>{5}</code> for a map, binary by its first bytes and its size
 * @param cut whether the value is longer than the text
 */
public record Cell(String text, Type type, boolean cut) {
    /** Whether it stands at the right, as numbers do. */
    public boolean alignsRight() {
        return type == Type.NUMBER;
    }
}
