package dev.pilothouse.feature.tables.shape;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What a table or an index is keyed by: a partition key, and maybe a sort key. */
public record KeyShape(KeyAttribute partition, Optional<KeyAttribute> sort) {
    public KeyShape {
        Objects.requireNonNull(partition);
        Objects.requireNonNull(sort);
    }

    /** A partition key alone. */
    public static KeyShape of(String partition, KeyType type) {
        return new KeyShape(new KeyAttribute(partition, type), Optional.empty());
    }

    /** The same partition key with this sort key. */
    public KeyShape with(String sort, KeyType type) {
        return new KeyShape(partition, Optional.of(new KeyAttribute(sort, type)));
    }

    /** Partition key first. */
    public List<KeyAttribute> attributes() {
        return Stream.concat(Stream.of(partition), sort.stream()).toList();
    }

    /** The names, partition key first. */
    public List<String> names() {
        return attributes().stream().map(KeyAttribute::name).toList();
    }

    public Optional<KeyAttribute> find(String name) {
        return attributes().stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
