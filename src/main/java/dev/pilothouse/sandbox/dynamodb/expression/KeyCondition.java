package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * What a query asks of one key: a value for the partition, and perhaps a stretch of the sort key.
 *
 * @param sort empty for the whole partition
 */
public record KeyCondition(Value partition, Optional<Sort> sort) {
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
