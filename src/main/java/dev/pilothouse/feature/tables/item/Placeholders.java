package dev.pilothouse.feature.tables.item;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Names and values of a request's expressions by placeholder, always: so that no name of an attribute is ever taken for a
 * reserved word, an operator or a path ("Expression attribute names", Amazon DynamoDB Developer Guide). One request, one thread.
 */
public final class Placeholders {
    private static final int LONGEST = 40;
    private final boolean spoken;
    private final SequencedMap<String, String> names = new LinkedHashMap<>();
    private final SequencedMap<String, Value> values = new LinkedHashMap<>();
    private final Map<String, String> byName = new HashMap<>();
    private final Map<Value, String> byValue = new HashMap<>();

    private Placeholders(boolean spoken) {
        this.spoken = spoken;
    }

    /** The shortest there are, such as {@code #0} and {@code :0}; equal values have one. */
    public static Placeholders numbered() {
        return new Placeholders(false);
    }

    /** Called as the attributes are where that can be, such as {@code #status} and {@code :status}, for people who read them. */
    public static Placeholders spoken() {
        return new Placeholders(true);
    }

    /** A path as an expression has it, such as {@code #0.#1[2]}. */
    public String path(Path path) {
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
    public String value(Path beside, Value value) {
        if (!spoken) {
            return byValue.computeIfAbsent(value, missing -> put(":" + values.size(), value, values));
        }
        String name = beside.steps().stream()
                .filter(Path.Step.Name.class::isInstance)
                .map(step -> ((Path.Step.Name) step).name())
                .reduce("", (before, last) -> last);
        return put(free(":" + readable(name), values), value, values);
    }

    /** Names by placeholder. */
    public SequencedMap<String, String> names() {
        return Collections.unmodifiableSequencedMap(names);
    }

    /** Values by placeholder. */
    public SequencedMap<String, Value> values() {
        return Collections.unmodifiableSequencedMap(values);
    }

    private String name(String name) {
        return byName.computeIfAbsent(
                name, missing -> put(spoken ? free("#" + readable(name), names) : "#" + names.size(), name, names));
    }

    private static <T> String put(String placeholder, T meant, SequencedMap<String, T> into) {
        into.put(placeholder, meant);
        return placeholder;
    }

    // Placeholders may hold letters, digits and underscores.
    private static String readable(String name) {
        return name.matches("[A-Za-z_][A-Za-z0-9_]{0," + (LONGEST - 1) + "}") ? name : "n";
    }

    private static String free(String wanted, SequencedMap<String, ?> taken) {
        String placeholder = wanted;
        for (int number = 2; taken.containsKey(placeholder); number++) {
            placeholder = wanted + number;
        }
        return placeholder;
    }
}
