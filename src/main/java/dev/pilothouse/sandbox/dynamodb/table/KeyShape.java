package dev.pilothouse.sandbox.dynamodb.table;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a table or index is keyed by.
 *
 * @param partition one attribute; up to four of a global index
 * @param sort none or one; up to four of a global index, compared from left to right
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.MultiAttributeKeys">Several</a>
 */
public record KeyShape(List<KeyAttribute> partition, List<KeyAttribute> sort) {
    public KeyShape {
        partition = List.copyOf(partition);
        sort = List.copyOf(sort);
    }

    /** All of them, the partition's first. */
    public List<KeyAttribute> attributes() {
        return Stream.concat(partition.stream(), sort.stream()).toList();
    }

    /** Their names. */
    public List<String> names() {
        return names(attributes());
    }

    /** The names of these. */
    public static List<String> names(List<KeyAttribute> attributes) {
        return attributes.stream().map(KeyAttribute::name).toList();
    }
}
