package dev.pilothouse.feature.tables.shape;

import java.util.Objects;

/** An attribute that a table or an index is keyed by. */
public record KeyAttribute(String name, KeyType type) {
    public KeyAttribute {
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
    }
}
