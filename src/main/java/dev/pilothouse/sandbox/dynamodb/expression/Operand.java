package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Kind;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.Optional;

/** Something in an expression that has a value. The last four are for {@code SET} alone. */
public sealed interface Operand extends Node {
    /** What stands at a path. */
    record At(Path path) implements Operand {}

    /** A placeholder's value. */
    record Literal(Value value) implements Operand {}

    /** {@code size(of)}. */
    record Size(Operand of) implements Operand {}

    /** {@code left + right}. */
    record Sum(Operand left, Operand right) implements Operand {}

    /** {@code left - right}. */
    record Difference(Operand left, Operand right) implements Operand {}

    /** {@code if_not_exists(path, otherwise)}. */
    record IfNotExists(Path path, Operand otherwise) implements Operand {}

    /** {@code list_append(first, second)}. */
    record Append(Operand first, Operand second) implements Operand {}

    /** The type, where it is known before an item is seen. */
    default Optional<Kind> kind() {
        return switch (this) {
            case Literal(Value value) -> Optional.of(value.kind());
            case Size ignored -> Optional.of(Kind.N);
            case Sum ignored -> Optional.of(Kind.N);
            case Difference ignored -> Optional.of(Kind.N);
            case Append ignored -> Optional.of(Kind.L);
            case At ignored -> Optional.empty();
            case IfNotExists ignored -> Optional.empty();
        };
    }
}
