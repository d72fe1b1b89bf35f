package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a query asks of one key: a value for each attribute of the partition, and perhaps a stretch of the sort key.
 *
 * @param leading the values of the sort key's first attributes, where it has several
 * @param sort the stretch of the attribute behind those; empty for all that is there
 */
public record KeyCondition(List<Value> partition, List<Value> leading, Optional<Sort> sort) {
    public KeyCondition {
        partition = List.copyOf(partition);
        leading = List.copyOf(leading);
    }

    /** A stretch of sort keys. */
    public sealed interface Sort {
        /** At, below or above. */
        record Compared(Comparator by, Value to) implements Sort {}

        /** From one to another, both included. */
        record Between(Value lower, Value upper) implements Sort {}

        /** All that begin so. */
        record BeginsWith(Value prefix) implements Sort {}

        /** The values that it names. */
        default List<Value> values() {
            return switch (this) {
                case Compared(var by, var to) -> List.of(to);
                case Between(var lower, var upper) -> List.of(lower, upper);
                case BeginsWith(var prefix) -> List.of(prefix);
            };
        }
    }
}
