package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Order;
import dev.pilothouse.sandbox.dynamodb.value.Sizes;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/** Whether a condition holds of an item. What is missing compares with nothing, so only {@code <>} holds of it. */
public final class Evaluator {
    private Evaluator() {}

    /** Whether it holds; an item that is not there is an empty one. */
    public static boolean holds(Condition condition, Value.Tree item) {
        return switch (condition) {
            case Condition.And(var left, var right) -> holds(left, item) && holds(right, item);
            case Condition.Or(var left, var right) -> holds(left, item) || holds(right, item);
            case Condition.Not(var inner) -> !holds(inner, item);
            case Condition.Exists(var path) -> path.in(item).isPresent();
            case Condition.Missing(var path) -> path.in(item).isEmpty();
            case Condition.Compare(var by, var left, var right) -> compare(by, value(left, item), value(right, item));
            case Condition.Between(var it, var lower, var upper) -> {
                Optional<Value> value = value(it, item);
                yield compare(Comparator.GE, value, value(lower, item))
                        && compare(Comparator.LE, value, value(upper, item));
            }
            case Condition.In(var it, var values) -> {
                Optional<Value> value = value(it, item);
                yield value.isPresent()
                        && values.stream().anyMatch(each -> value(each, item).equals(value));
            }
            case Condition.OfKind(var it, var kind) ->
                value(it, item).filter(value -> value.kind() == kind).isPresent();
            case Condition.BeginsWith(var it, var prefix) ->
                both(value(it, item), value(prefix, item), Evaluator::beginsWith);
            case Condition.Contains(var it, var part) -> both(value(it, item), value(part, item), Evaluator::contains);
        };
    }

    private static Optional<Value> value(Operand operand, Value.Tree item) {
        return switch (operand) {
            case Operand.At(var path) -> path.in(item);
            case Operand.Literal(var value) -> Optional.of(value);
            case Operand.Size(var of) -> value(of, item).flatMap(Evaluator::size);
            default -> throw new IllegalArgumentException("Not an operand of conditions: " + operand);
        };
    }

    private static boolean compare(Comparator by, Optional<Value> left, Optional<Value> right) {
        return switch (by) {
            case EQ -> left.isPresent() && left.equals(right);
            case NE -> left.isEmpty() || !left.equals(right);
            case LT, LE, GT, GE ->
                both(left, right, (one, other) -> {
                    OptionalInt order = Order.compare(one, other);
                    return order.isPresent() && by.holds(order.getAsInt());
                });
        };
    }

    private static boolean both(Optional<Value> left, Optional<Value> right, Test test) {
        return left.isPresent() && right.isPresent() && test.of(left.get(), right.get());
    }

    private static boolean beginsWith(Value value, Value prefix) {
        return switch (value) {
            case Value.Text(var text) when prefix instanceof Value.Text(var start) -> text.startsWith(start);
            case Value.Bytes(var bytes)
            when prefix instanceof Value.Bytes(var start) ->
                Arrays.mismatch(bytes.asByteArrayUnsafe(), start.asByteArrayUnsafe()) < 0
                        || Arrays.mismatch(bytes.asByteArrayUnsafe(), start.asByteArrayUnsafe())
                                >= start.asByteArrayUnsafe().length;
            default -> false;
        };
    }

    private static boolean contains(Value value, Value part) {
        return switch (value) {
            case Value.Text(var text) when part instanceof Value.Text(var inner) -> text.contains(inner);
            case Value.Bytes(var bytes)
            when part instanceof Value.Bytes(var inner) ->
                contains(bytes.asByteArrayUnsafe(), inner.asByteArrayUnsafe());
            case Value.Texts(var texts) when part instanceof Value.Text(var member) -> texts.contains(member);
            case Value.Nums(var numbers) when part instanceof Value.Num(var member) -> numbers.contains(member);
            case Value.Blobs(var blobs) when part instanceof Value.Bytes(var member) -> blobs.contains(member);
            case Value.Many(var values) -> values.contains(part);
            default -> false;
        };
    }

    private static boolean contains(byte[] bytes, byte[] inner) {
        for (int at = 0; at + inner.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + inner.length, inner, 0, inner.length)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Value> size(Value value) {
        return switch (value) {
            // In bytes ("Using the SIZE function with PartiQL for amazon DynamoDB").
            case Value.Text(var text) -> number(Sizes.utf8(text));
            case Value.Bytes(var bytes) -> number(bytes.asByteArrayUnsafe().length);
            case Value.Many(var values) -> number(values.size());
            case Value.Tree(var values) -> number(values.size());
            case Value.Texts(var texts) -> number(texts.size());
            case Value.Nums(var numbers) -> number(numbers.size());
            case Value.Blobs(var blobs) -> number(blobs.size());
            case Value.Num ignored -> Optional.empty();
            case Value.Bool ignored -> Optional.empty();
            case Value.Null ignored -> Optional.empty();
        };
    }

    private static Optional<Value> number(int count) {
        BigDecimal number = BigDecimal.valueOf(count);
        return Optional.of(new Value.Num(count == 0 ? BigDecimal.ZERO : number.stripTrailingZeros()));
    }

    /** Says something of two values. */
    @FunctionalInterface
    private interface Test {
        boolean of(Value one, Value other);
    }
}
