package dev.pilothouse.feature.tables.change;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Names and values of a request's expressions by placeholder, always: so that no name of an attribute is ever taken for a
 * reserved word, an operator or a path ("Expression attribute names", Amazon DynamoDB Developer Guide). One request, one thread.
 */
final class Placeholders {
    private final SequencedMap<String, String> names = new LinkedHashMap<>();
    private final SequencedMap<Value, String> values = new LinkedHashMap<>();

    /** A path as an expression has it, such as {@code #0.#1[2]}. */
    String path(Path path) {
        StringBuilder text = new StringBuilder();
        for (Path.Step step : path.steps()) {
            switch (step) {
                case Path.Step.Name(String name) ->
                    text.append(text.isEmpty() ? "" : ".").append(name(name));
                case Path.Step.Index(int number) ->
                    text.append('[').append(number).append(']');
            }
        }
        return text.toString();
    }

    /** A value as an expression has it, such as {@code :0}. */
    String value(Value value) {
        return values.computeIfAbsent(value, missing -> ":" + values.size());
    }

    /** Names by placeholder. */
    Map<String, String> names() {
        Map<String, String> byPlaceholder = new LinkedHashMap<>();
        names.forEach((name, placeholder) -> byPlaceholder.put(placeholder, name));
        return Collections.unmodifiableMap(byPlaceholder);
    }

    /** Values by placeholder. */
    Map<String, Value> values() {
        Map<String, Value> byPlaceholder = new LinkedHashMap<>();
        values.forEach((value, placeholder) -> byPlaceholder.put(placeholder, value));
        return Collections.unmodifiableMap(byPlaceholder);
    }

    private String name(String name) {
        return names.computeIfAbsent(name, missing -> "#" + names.size());
    }
}
