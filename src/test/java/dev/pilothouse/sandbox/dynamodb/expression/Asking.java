package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Expressions with their placeholders, short to write in tests.
 *
 * @param placeholders names and values in turn: {@code "#n", "Name", ":v", 5}
 */
record Asking(Map<String, String> names, Map<String, AttributeValue> values) {
    static Asking with(Object... placeholders) {
        Asking asking = new Asking(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (int i = 0; i < placeholders.length; i += 2) {
            String key = (String) placeholders[i];
            if (key.startsWith("#")) {
                asking.names.put(key, (String) placeholders[i + 1]);
            } else {
                asking.values.put(key, attribute(placeholders[i + 1]));
            }
        }
        return asking;
    }

    Expressions expressions() {
        return Expressions.with(
                Optional.of(names).filter(map -> !map.isEmpty()),
                Optional.of(values).filter(map -> !map.isEmpty()));
    }

    /** Reads a condition and all of its placeholders. */
    Condition condition(String text) {
        Expressions expressions = expressions();
        Condition condition = expressions.condition("ConditionExpression", text);
        expressions.requireAllUsed();
        return condition;
    }

    boolean holds(String text, Value.Tree item) {
        return Evaluator.holds(condition(text), item);
    }

    Value.Tree update(String text, Value.Tree item) {
        Expressions expressions = expressions();
        Update update = expressions.update(text);
        expressions.requireAllUsed();
        return Updater.apply(update, item);
    }

    /** Names and values in turn. */
    static Value.Tree item(Object... namesAndValues) {
        Map<String, AttributeValue> item = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            item.put((String) namesAndValues[i], attribute(namesAndValues[i + 1]));
        }
        return ValueReader.tree(item);
    }

    static AttributeValue map(Object... namesAndValues) {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], attribute(namesAndValues[i + 1]));
        }
        return AttributeValue.fromM(map);
    }

    static AttributeValue attribute(Object value) {
        return switch (value) {
            case AttributeValue ready -> ready;
            case String text -> AttributeValue.fromS(text);
            case Number number -> AttributeValue.fromN(number.toString());
            case Boolean flag -> AttributeValue.fromBool(flag);
            case List<?> list ->
                AttributeValue.fromL(list.stream().map(Asking::attribute).toList());
            default -> throw new IllegalArgumentException("No value of " + value);
        };
    }
}
