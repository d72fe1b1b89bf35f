package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a key condition of a condition that says nothing but that. */
public final class KeyConditions {
    private static final String PARAMETER = "KeyConditionExpression";

    private final Map<String, KeyCondition.Sort> byAttribute = new LinkedHashMap<>();

    private KeyConditions() {}

    /**
     * What the condition asks of a key.
     *
     * @param partition the partition key's attributes
     * @param sort the sort key's, if any
     */
    public static KeyCondition of(Condition condition, List<String> partition, List<String> sort) {
        KeyConditions conditions = new KeyConditions();
        conditions.add(condition);
        return conditions.ask(partition, sort);
    }

    private KeyCondition ask(List<String> partition, List<String> sort) {
        List<Value> values = new ArrayList<>();
        for (String name : partition) {
            KeyCondition.Sort own = byAttribute.remove(name);
            if (own == null) {
                throw missed(name);
            }
            values.add(equal(own).orElseThrow(KeyConditions::unsupported));
        }
        List<KeyCondition.Sort> asked = new ArrayList<>();
        Iterator<String> names = sort.iterator();
        // From left to right, none left out.
        while (!byAttribute.isEmpty()) {
            String name = Optional.of(names)
                    .filter(Iterator::hasNext)
                    .map(Iterator::next)
                    .orElseThrow(KeyConditions::unsupported);
            asked.add(Optional.ofNullable(byAttribute.remove(name)).orElseThrow(() -> missed(name)));
        }
        List<Value> leading = asked.stream()
                .limit(Math.max(0, asked.size() - 1))
                .map(each -> equal(each).orElseThrow(KeyConditions::unsupported))
                .toList();
        return new KeyCondition(values, leading, asked.isEmpty() ? Optional.empty() : Optional.of(asked.getLast()));
    }

    private static Optional<Value> equal(KeyCondition.Sort asked) {
        return asked instanceof KeyCondition.Sort.Compared(var by, var value) && by == Comparator.EQ
                ? Optional.of(value)
                : Optional.empty();
    }

    private static RuntimeException missed(String name) {
        return Invalid.request("Query condition missed key schema element: " + name);
    }

    private static RuntimeException unsupported() {
        return Invalid.request("Query key condition not supported");
    }

    private void add(Condition condition) {
        switch (condition) {
            case Condition.And(var left, var right) -> {
                add(left);
                add(right);
            }
            case Condition.Compare(var by, var left, var right) when by != Comparator.NE -> compare(by, left, right);
            case Condition.Between(var it, var lower, var upper) ->
                put(first("BETWEEN", it), new KeyCondition.Sort.Between(literal(lower), literal(upper)));
            case Condition.BeginsWith(var it, var prefix) ->
                put(first("begins_with", it), new KeyCondition.Sort.BeginsWith(literal(prefix)));
            case Condition.Compare ignored -> throw operator("<>");
            case Condition.In ignored -> throw operator("IN");
            case Condition.Or ignored -> throw operator("OR");
            case Condition.Not ignored -> throw operator("NOT");
            case Condition.Exists ignored -> throw operator("attribute_exists");
            case Condition.Missing ignored -> throw operator("attribute_not_exists");
            case Condition.OfKind ignored -> throw operator("attribute_type");
            case Condition.Contains ignored -> throw operator("contains");
        }
    }

    private void compare(Comparator by, Operand left, Operand right) {
        if (left instanceof Operand.At && right instanceof Operand.At) {
            throw condition("Multiple attribute names used in one condition");
        }
        if (right instanceof Operand.At) {
            compare(by.turned(), right, left);
        } else {
            put(left, new KeyCondition.Sort.Compared(by, literal(right)));
        }
    }

    private void put(Operand key, KeyCondition.Sort asked) {
        if (key instanceof Operand.Size) {
            throw nested();
        }
        if (!(key instanceof Operand.At(Path path))) {
            throw condition("No key attribute specified");
        }
        if (path.isNested()) {
            throw Invalid.request("KeyConditionExpressions cannot have conditions on nested attributes");
        }
        if (byAttribute.putIfAbsent(path.head(), asked) != null) {
            throw Invalid.request("KeyConditionExpressions must only contain one condition per key");
        }
    }

    private static Operand first(String operator, Operand operand) {
        if (operand instanceof Operand.Literal) {
            throw condition(operator + " operator must have the key attribute as its first operand");
        }
        return operand;
    }

    private static Value literal(Operand operand) {
        return switch (operand) {
            case Operand.Literal(var value) -> value;
            case Operand.At ignored -> throw condition("Multiple attribute names used in one condition");
            default -> throw nested();
        };
    }

    private static RuntimeException nested() {
        return Invalid.request("KeyConditionExpressions cannot contain nested operations");
    }

    private static RuntimeException operator(String name) {
        return Invalid.request("Invalid operator used in KeyConditionExpression: " + name);
    }

    private static RuntimeException condition(String text) {
        return Problems.invalid("condition in " + PARAMETER, text);
    }
}
