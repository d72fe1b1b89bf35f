package dev.pilothouse.feature.tables.shape;

import java.util.Objects;

/**
 * A secondary index.
 *
 * @param reach local indexes share their table's partition key and capacity, and can be read consistently
 * @param capacity its table's for a local one
 */
public record IndexShape(
        String name,
        Reach reach,
        KeyShape keys,
        Projection projection,
        Counts counts,
        Capacity capacity,
        Status status) {
    public IndexShape {
        Objects.requireNonNull(name);
        Objects.requireNonNull(reach);
        Objects.requireNonNull(keys);
        Objects.requireNonNull(projection);
        Objects.requireNonNull(counts);
        Objects.requireNonNull(capacity);
        Objects.requireNonNull(status);
    }

    /** Over one partition of the table, or over all of it. */
    public enum Reach {
        LOCAL,
        GLOBAL
    }
}
