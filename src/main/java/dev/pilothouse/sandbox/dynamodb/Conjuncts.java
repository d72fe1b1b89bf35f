package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.expression.Comparator;
import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.expression.KeyCondition;
import dev.pilothouse.sandbox.dynamodb.expression.Operand;
import dev.pilothouse.sandbox.dynamodb.expression.Path;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must hold all at once for a {@code WHERE} to hold, as far as it is about single attributes. */
final class Conjuncts {
    private final List<Condition> all;

    private Conjuncts(List<Condition> all) {
        this.all = all;
    }

    static Conjuncts of(Optional<Condition> where) {
        return new Conjuncts(where.stream().flatMap(Conjuncts::split).toList());
    }

    private static Stream<Condition> split(Condition condition) {
        return condition instanceof Condition.And(var left, var right)
                ? Stream.concat(split(left), split(right))
                : Stream.of(condition);
    }

    /** The one value that an attribute must have. */
    Optional<Value> equal(String attribute) {
        return all.stream()
                .flatMap(each -> values(each, attribute, false).stream())
                .findFirst()
                .map(List::getFirst);
    }

    /** The values of which an attribute must have one: of an equation, an IN, or of ORs of these. */
    Optional<List<Value>> oneOf(String attribute) {
        return all.stream()
                .flatMap(each -> values(each, attribute, true).stream())
                .findFirst();
    }

    private static Optional<List<Value>> values(Condition condition, String attribute, boolean several) {
        return switch (condition) {
            case Condition.Compare(var by, Operand.At(var path), Operand.Literal(var value))
            when by == Comparator.EQ && path.equals(Path.of(attribute)) -> Optional.of(List.of(value));
            case Condition.In(Operand.At(var path), var operands)
            when several
                    && path.equals(Path.of(attribute))
                    && operands.stream().allMatch(Operand.Literal.class::isInstance) ->
                Optional.of(operands.stream()
                        .map(operand -> ((Operand.Literal) operand).value())
                        .distinct()
                        .toList());
            case Condition.Or(var left, var right) when several -> either(left, right, attribute);
            default -> Optional.empty();
        };
    }

    private static Optional<List<Value>> either(Condition left, Condition right, String attribute) {
        Optional<List<Value>> one = of(Optional.of(left)).oneOf(attribute);
        Optional<List<Value>> other = of(Optional.of(right)).oneOf(attribute);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        List<Value> both = new ArrayList<>(one.get());
        both.addAll(other.get());
        return Optional.of(both.stream().distinct().toList());
    }

    /** The stretch of a sort key that something in it asks for; the rest is left to the filter. */
    Optional<KeyCondition.Sort> sort(String attribute) {
        return all.stream()
                .flatMap(each -> sort(each, Path.of(attribute)).stream())
                .findFirst();
    }

    private static Optional<KeyCondition.Sort> sort(Condition condition, Path sort) {
        return switch (condition) {
            case Condition.Compare(var by, Operand.At(var path), Operand.Literal(var to))
            when by != Comparator.NE && path.equals(sort) -> Optional.of(new KeyCondition.Sort.Compared(by, to));
            case Condition.Between(Operand.At(var path), Operand.Literal(var lower), Operand.Literal(var upper))
            when path.equals(sort) -> Optional.of(new KeyCondition.Sort.Between(lower, upper));
            case Condition.BeginsWith(Operand.At(var path), Operand.Literal(var prefix))
            when path.equals(sort) -> Optional.of(new KeyCondition.Sort.BeginsWith(prefix));
            default -> Optional.empty();
        };
    }
}
