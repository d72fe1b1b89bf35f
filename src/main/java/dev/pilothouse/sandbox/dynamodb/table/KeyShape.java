package dev.pilothouse.sandbox.dynamodb.table;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a table or index is keyed by. */
public record KeyShape(KeyAttribute partition, Optional<KeyAttribute> sort) {
    /** One or two. */
    public List<KeyAttribute> attributes() {
        return Stream.concat(Stream.of(partition), sort.stream()).toList();
    }

    /** Their names. */
    public List<String> names() {
        return attributes().stream().map(KeyAttribute::name).toList();
    }
}
