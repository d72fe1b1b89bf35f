package dev.pilothouse.feature.tables.shape;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a table or an index is keyed by ("Multi-attribute key schema", Amazon DynamoDB Developer Guide).
 *
 * @param partition one attribute; up to four of a global index, all of which have to be told
 * @param sort none or one; up to four of a global index, asked and ordered from left to right
 */
public record KeyShape(List<KeyAttribute> partition, List<KeyAttribute> sort) {
    public KeyShape {
        partition = List.copyOf(partition);
        sort = List.copyOf(sort);
        if (partition.isEmpty()) {
            throw new IllegalArgumentException("no partition key");
        }
    }

    /** As tables have it. */
    public KeyShape(KeyAttribute partition, Optional<KeyAttribute> sort) {
        this(List.of(partition), sort.stream().toList());
    }

    /** A partition key alone. */
    public static KeyShape of(String partition, KeyType type) {
        return new KeyShape(List.of(new KeyAttribute(partition, type)), List.of());
    }

    /** The same with this sort key behind what is there. */
    public KeyShape with(String name, KeyType type) {
        return new KeyShape(
                partition,
                Stream.concat(sort.stream(), Stream.of(new KeyAttribute(name, type)))
                        .toList());
    }

    /** Partition key first. */
    public List<KeyAttribute> attributes() {
        return Stream.concat(partition.stream(), sort.stream()).toList();
    }

    /** The names, partition key first. */
    public List<String> names() {
        return names(attributes());
    }

    /** The names of these. */
    public static List<String> names(List<KeyAttribute> attributes) {
        return attributes.stream().map(KeyAttribute::name).toList();
    }

    public Optional<KeyAttribute> find(String name) {
        return attributes().stream().filter(it -> it.name().equals(name)).findFirst();
    }
}
