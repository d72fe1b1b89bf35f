package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Kind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Something in an expression that is true or false of an item. */
public sealed interface Condition extends Node {
    /** {@code left = right} and its like. */
    record Compare(Comparator by, Operand left, Operand right) implements Condition {}

    /** {@code it BETWEEN lower AND upper}, both included. */
    record Between(Operand it, Operand lower, Operand upper) implements Condition {}

    /** {@code it IN (…)}. */
    record In(Operand it, List<Operand> values) implements Condition {}

    /** Both. */
    record And(Condition left, Condition right) implements Condition {}

    /** At least one. */
    record Or(Condition left, Condition right) implements Condition {}

    /** Not so. */
    record Not(Condition inner) implements Condition {}

    /** {@code attribute_exists}. */
    record Exists(Path path) implements Condition {}

    /** {@code attribute_not_exists}. */
    record Missing(Path path) implements Condition {}

    /** {@code attribute_type}. */
    record OfKind(Operand it, Kind kind) implements Condition {}

    /** {@code begins_with}. */
    record BeginsWith(Operand it, Operand prefix) implements Condition {}

    /** {@code contains}. */
    record Contains(Operand it, Operand part) implements Condition {}

    /** The function's name, where it is one. */
    default Optional<String> function() {
        return Optional.ofNullable(
                switch (this) {
                    case Exists ignored -> "attribute_exists";
                    case Missing ignored -> "attribute_not_exists";
                    case OfKind ignored -> "attribute_type";
                    case BeginsWith ignored -> "begins_with";
                    case Contains ignored -> "contains";
                    case Compare ignored -> null;
                    case Between ignored -> null;
                    case In ignored -> null;
                    case And ignored -> null;
                    case Or ignored -> null;
                    case Not ignored -> null;
                });
    }

    /** All paths in it, in order. */
    default Stream<Path> paths() {
        return switch (this) {
            case Compare(var by, var left, var right) -> pathsOf(left, right);
            case Between(var it, var lower, var upper) -> pathsOf(it, lower, upper);
            case In(var it, var values) ->
                Stream.concat(pathsOf(it), values.stream().flatMap(Condition::pathsOf));
            case And(var left, var right) -> Stream.concat(left.paths(), right.paths());
            case Or(var left, var right) -> Stream.concat(left.paths(), right.paths());
            case Not(var inner) -> inner.paths();
            case Exists(var path) -> Stream.of(path);
            case Missing(var path) -> Stream.of(path);
            case OfKind(var it, var kind) -> pathsOf(it);
            case BeginsWith(var it, var prefix) -> pathsOf(it, prefix);
            case Contains(var it, var part) -> pathsOf(it, part);
        };
    }

    private static Stream<Path> pathsOf(Operand... operands) {
        return Stream.of(operands).flatMap(operand -> switch (operand) {
            case Operand.At(var path) -> Stream.of(path);
            case Operand.Size(var of) -> pathsOf(of);
            default -> Stream.empty();
        });
    }
}
