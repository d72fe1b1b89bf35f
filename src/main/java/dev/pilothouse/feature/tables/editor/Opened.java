package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.feature.tables.item.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * An item that somebody looks at.
 *
 * @param read as it was read; empty for a new one
 * @param at when it was read, or begun
 * @param whole whether all of it was read; what comes from an index may lack attributes, and can't be edited so
 */
public record Opened(Optional<Item> read, Instant at, boolean whole) {
    /** One that was read from its table. */
    public static Opened whole(Item read, Instant at) {
        return new Opened(Optional.of(read), at, true);
    }

    /** One that was read from an index which holds a part of it. */
    public static Opened part(Item read, Instant at) {
        return new Opened(Optional.of(read), at, false);
    }

    /** How long ago it was read; never less than nothing, whatever clocks say. */
    Duration age(Instant now) {
        Duration age = Duration.between(at, now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
