package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Numbers;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an update makes of an item. Every operand is read from the item as it was before. */
public final class Updater {
    private static final String WRONG_TYPE = "An operand in the update expression has an incorrect data type";

    private Updater() {}

    /** The item afterwards; {@code before} stays as it is. */
    public static Value.Tree apply(Update update, Value.Tree before) {
        Map<Path, Change> changes = new LinkedHashMap<>();
        for (Update.Action action : update.actions()) {
            changes.put(action.path(), change(action, before));
        }
        return Branch.of(changes).grow(before);
    }

    private static Change change(Update.Action action, Value.Tree before) {
        return switch (action) {
            case Update.Action.Set(var path, var operand) -> new Change.Put(value(operand, before));
            case Update.Action.Remove(var path) -> new Change.Drop();
            case Update.Action.Add(var path, var value) ->
                new Change.Put(path.in(before).map(old -> sum(old, value)).orElse(value));
            case Update.Action.Delete(var path, var value) ->
                path.in(before)
                        .<Change>map(old -> SetMath.without(old, value)
                                .<Change>map(Change.Put::new)
                                .orElseGet(Change.Drop::new))
                        .orElseGet(Change.Drop::new);
        };
    }

    private static Value sum(Value old, Value more) {
        return old instanceof Value.Num(var number) && more instanceof Value.Num(var other)
                ? new Value.Num(Numbers.plus(number, other))
                : SetMath.union(old, more);
    }

    private static Value value(Operand operand, Value.Tree item) {
        return switch (operand) {
            case Operand.Literal(var value) -> value;
            case Operand.At(var path) ->
                path.in(item)
                        .orElseThrow(() -> Invalid.request(
                                "The provided expression refers to an attribute that does not exist in the item"));
            case Operand.IfNotExists(var path, var otherwise) -> path.in(item).orElseGet(() -> value(otherwise, item));
            case Operand.Sum(var left, var right) ->
                new Value.Num(Numbers.plus(number(left, item), number(right, item)));
            case Operand.Difference(var left, var right) ->
                new Value.Num(
                        Numbers.plus(number(left, item), number(right, item).negate()));
            case Operand.Append(var first, var second) -> {
                List<Value> all = new ArrayList<>(list(first, item));
                all.addAll(list(second, item));
                yield new Value.Many(all);
            }
            case Operand.Size ignored -> throw new IllegalArgumentException("Not an operand of updates: " + operand);
        };
    }

    private static BigDecimal number(Operand operand, Value.Tree item) {
        return Optional.of(value(operand, item))
                .filter(Value.Num.class::isInstance)
                .map(value -> ((Value.Num) value).number())
                .orElseThrow(Updater::wrongType);
    }

    private static List<Value> list(Operand operand, Value.Tree item) {
        return Optional.of(value(operand, item))
                .filter(Value.Many.class::isInstance)
                .map(value -> ((Value.Many) value).values())
                .orElseThrow(Updater::wrongType);
    }

    static RuntimeException wrongType() {
        return Invalid.request(WRONG_TYPE);
    }
}
