package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Writes conditions and updates as text with placeholders for every name and value, parentheses wherever they may stand. */
final class Printer {
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, AttributeValue> values = new LinkedHashMap<>();
    private final Map<Value, String> known = new LinkedHashMap<>();

    /** Reads a condition that was written. */
    static Condition reread(Condition condition) {
        Printer printer = new Printer();
        String text = printer.print(condition);
        Expressions expressions = printer.expressions();
        Condition read = expressions.condition("ConditionExpression", text);
        expressions.requireAllUsed();
        return read;
    }

    /** Reads an update that was written. */
    static Update reread(Update update) {
        Printer printer = new Printer();
        String text = printer.print(update);
        Expressions expressions = printer.expressions();
        Update read = expressions.update(text);
        expressions.requireAllUsed();
        return read;
    }

    private Expressions expressions() {
        return Expressions.with(
                Optional.of(names).filter(map -> !map.isEmpty()),
                Optional.of(values).filter(map -> !map.isEmpty()));
    }

    private String print(Condition condition) {
        return switch (condition) {
            case Condition.And(var left, var right) -> "(" + print(left) + ") AND (" + print(right) + ")";
            case Condition.Or(var left, var right) -> "(" + print(left) + ") or (" + print(right) + ")";
            case Condition.Not(var inner) -> "NOT (" + print(inner) + ")";
            case Condition.Compare(var by, var left, var right) -> print(left) + by.sign() + print(right);
            case Condition.Between(var it, var lower, var upper) ->
                print(it) + " BETWEEN " + print(lower) + " and " + print(upper);
            case Condition.In(var it, var all) ->
                print(it) + " IN (" + all.stream().map(this::print).collect(Collectors.joining(", ")) + ")";
            case Condition.Exists(var path) -> "attribute_exists(" + print(path) + ")";
            case Condition.Missing(var path) -> "attribute_not_exists ( " + print(path) + " )";
            case Condition.OfKind(var it, var kind) ->
                "attribute_type(" + print(it) + "," + value(new Value.Text(kind.name())) + ")";
            case Condition.BeginsWith(var it, var prefix) -> "begins_with(" + print(it) + ", " + print(prefix) + ")";
            case Condition.Contains(var it, var part) -> "contains(" + print(it) + ", (" + print(part) + "))";
        };
    }

    private String print(Update update) {
        return section("SET", update, Update.Action.Set.class)
                + section("REMOVE", update, Update.Action.Remove.class)
                + section("ADD", update, Update.Action.Add.class)
                + section("DELETE", update, Update.Action.Delete.class);
    }

    private String section(String name, Update update, Class<? extends Update.Action> type) {
        List<String> actions = update.actions().stream()
                .filter(type::isInstance)
                .map(this::print)
                .toList();
        return actions.isEmpty() ? "" : " " + name + " " + String.join(", ", actions);
    }

    private String print(Update.Action action) {
        return switch (action) {
            case Update.Action.Set(var path, var operand) -> print(path) + " = " + print(operand);
            case Update.Action.Remove(var path) -> print(path);
            case Update.Action.Add(var path, var value) -> print(path) + " " + value(value);
            case Update.Action.Delete(var path, var value) -> print(path) + " " + value(value);
        };
    }

    private String print(Operand operand) {
        return switch (operand) {
            case Operand.At(var path) -> print(path);
            case Operand.Literal(var value) -> value(value);
            case Operand.Size(var of) -> "size(" + print(of) + ")";
            case Operand.Sum(var left, var right) -> print(left) + " + " + print(right);
            case Operand.Difference(var left, var right) -> print(left) + "-" + print(right);
            case Operand.IfNotExists(var path, var otherwise) ->
                "if_not_exists(" + print(path) + ", " + print(otherwise) + ")";
            case Operand.Append(var first, var second) -> "list_append(" + print(first) + ", " + print(second) + ")";
        };
    }

    private String print(Path path) {
        StringBuilder text = new StringBuilder();
        for (Path.Step step : path.steps()) {
            switch (step) {
                case Path.Step.Name(var name) -> {
                    text.append(text.isEmpty() ? "" : ".");
                    String key = "#n" + name;
                    names.put(key, name);
                    text.append(key);
                }
                case Path.Step.Index(var index) ->
                    text.append('[').append(index).append(']');
            }
        }
        return text.toString();
    }

    private String value(Value value) {
        return known.computeIfAbsent(value, fresh -> {
            String key = ":v" + values.size();
            values.put(key, attribute(fresh));
            return key;
        });
    }

    private static AttributeValue attribute(Value value) {
        return switch (value) {
            case Value.Text(var text) -> AttributeValue.fromS(text);
            case Value.Num(var number) -> AttributeValue.fromN(number.toString());
            case Value.Bytes(SdkBytes bytes) -> AttributeValue.fromB(bytes);
            case Value.Bool(var flag) -> AttributeValue.fromBool(flag);
            case Value.Null() -> AttributeValue.fromNul(true);
            case Value.Many(var all) ->
                AttributeValue.fromL(all.stream().map(Printer::attribute).toList());
            case Value.Tree(var all) -> {
                Map<String, AttributeValue> map = new LinkedHashMap<>();
                all.forEach((name, inner) -> map.put(name, attribute(inner)));
                yield AttributeValue.fromM(map);
            }
            case Value.Texts(var texts) -> AttributeValue.fromSs(List.copyOf(texts));
            case Value.Nums(var numbers) ->
                AttributeValue.fromNs(numbers.stream().map(Object::toString).toList());
            case Value.Blobs(var blobs) -> AttributeValue.fromBs(List.copyOf(blobs));
        };
    }

    /** Only so that a failing property shows what it was about. */
    static String shown(Value value) {
        return ValueWriter.text(value);
    }
}
