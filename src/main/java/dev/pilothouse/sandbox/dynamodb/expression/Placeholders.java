package dev.pilothouse.sandbox.dynamodb.expression;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import dev.pilothouse.sandbox.dynamodb.value.ValueReader;
import dev.pilothouse.sandbox.wire.ApiError;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The names ({@code #n}) and values ({@code :v}) that a request's expressions refer to, and which of them were used. */
final class Placeholders {
    private final Map<String, String> names;
    private final Map<String, Value> values;
    private final Set<String> used = new LinkedHashSet<>();

    private Placeholders(Map<String, String> names, Map<String, Value> values) {
        this.names = names;
        this.values = values;
    }

    /** As a request gives them; empty where it has none. */
    static Placeholders of(Optional<Map<String, String>> names, Optional<Map<String, AttributeValue>> values) {
        names.ifPresent(given -> check("ExpressionAttributeNames", '#', given.keySet()));
        values.ifPresent(given -> check("ExpressionAttributeValues", ':', given.keySet()));
        Map<String, Value> read = new LinkedHashMap<>();
        values.orElse(Map.of()).forEach((key, value) -> read.put(key, value(key, value)));
        return new Placeholders(names.orElse(Map.of()), read);
    }

    private static void check(String parameter, char sign, Collection<String> keys) {
        if (keys.isEmpty()) {
            throw Invalid.request(parameter + " must not be empty");
        }
        Predicate<String> valid = key -> key.matches("[#:]\\w+") && key.charAt(0) == sign;
        keys.stream().filter(valid.negate()).findFirst().ifPresent(key -> {
            throw Invalid.request(parameter + " contains invalid key: Syntax error; key: \"" + key + "\"");
        });
    }

    private static Value value(String key, AttributeValue value) {
        try {
            return ValueReader.value(value);
        } catch (ApiError e) {
            throw Invalid.request(
                    "ExpressionAttributeValues contains invalid value: " + e.getMessage() + " for key " + key);
        }
    }

    /** The attribute's name that a placeholder stands for. */
    String name(String placeholder, Problems problems) {
        return resolve(
                names,
                placeholder,
                problems,
                "An expression attribute name used in the document path is not defined; attribute name: ",
                placeholder);
    }

    /** The value that a placeholder stands for. */
    Value value(String placeholder, Problems problems) {
        return resolve(
                values,
                placeholder,
                problems,
                "An expression attribute value used in expression is not defined; attribute value: ",
                new Value.Null());
    }

    /** Something else instead of what is not there, so that the rest can be read. */
    private <T> T resolve(Map<String, T> given, String placeholder, Problems problems, String complaint, T instead) {
        used.add(placeholder);
        if (!given.containsKey(placeholder)) {
            problems.note(Problems.Rank.MEANING, complaint + placeholder);
        }
        return given.getOrDefault(placeholder, instead);
    }

    void requireAllUsed() {
        requireUsed("ExpressionAttributeNames", names.keySet());
        requireUsed("ExpressionAttributeValues", values.keySet());
    }

    private void requireUsed(String parameter, Set<String> keys) {
        Set<String> unused = new LinkedHashSet<>(keys);
        unused.removeAll(used);
        if (!unused.isEmpty()) {
            throw Invalid.request("Value provided in " + parameter + " unused in expressions: keys: {"
                    + String.join(", ", unused) + "}");
        }
    }
}
