package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Placeholders;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/**
 * Writes conditions as DynamoDB's expressions: every name and every value by a placeholder, so that no reserved word and no
 * character of theirs matters ("Expressions in DynamoDB", Amazon DynamoDB Developer Guide).
 */
final class Expressions {
    private final Placeholders placeholders = Placeholders.spoken();

    SequencedMap<String, String> names() {
        return placeholders.names();
    }

    SequencedMap<String, Value> values() {
        return placeholders.values();
    }

    String all(List<Where> parts) {
        return parts.stream()
                .map(part -> part instanceof Where.Any && parts.size() > 1 ? "(" + of(part) + ")" : of(part))
                .collect(Collectors.joining(" AND "));
    }

    String of(Where where) {
        return switch (where) {
            case Where.All(List<Where> parts) -> all(parts);
            case Where.Any(List<Where> parts) ->
                parts.stream()
                        .map(part -> part.conjuncts().size() > 1 ? "(" + of(part) + ")" : of(part))
                        .collect(Collectors.joining(" OR "));
            case Where.Said(String words, Where meaning) -> of(meaning);
            case Where.Holds(Path path, Check check) -> of(path, check);
        };
    }

    String of(Path path, Check check) {
        String place = path(path);
        return switch (check) {
            case Check.Compares(Comparison comparison, Value value) ->
                place + " " + comparison.code() + " " + value(path, value);
            case Check.Between(Value low, Value high) ->
                place + " BETWEEN " + value(path, low) + " AND " + value(path, high);
            case Check.BeginsWith(Value prefix) -> "begins_with(" + place + ", " + value(path, prefix) + ")";
            case Check.Contains(Value part) -> "contains(" + place + ", " + value(path, part) + ")";
            case Check.Lacks(Value part) -> "NOT contains(" + place + ", " + value(path, part) + ")";
            case Check.Exists() -> "attribute_exists(" + place + ")";
            case Check.Missing() -> "attribute_not_exists(" + place + ")";
            case Check.IsType(Type type) ->
                "attribute_type(" + place + ", " + value(path, new Value.Text(type.code())) + ")";
            case Check.In(List<Value> choices) ->
                place
                        + choices.stream()
                                .map(value -> value(path, value))
                                .collect(Collectors.joining(", ", " IN (", ")"));
            case Check.Size(Comparison comparison, long size) ->
                size(place, comparison, value(path, new Value.Num(Long.toString(size))));
        };
    }

    // Of what has no size, or is not there, DynamoDB would say that it differs from every number.
    private static String size(String place, Comparison comparison, String number) {
        return comparison == Comparison.NOT_EQUAL
                ? "(size(" + place + ") < " + number + " OR size(" + place + ") > " + number + ")"
                : "size(" + place + ") " + comparison.code() + " " + number;
    }

    String path(Path path) {
        return placeholders.path(path);
    }

    private String value(Path path, Value value) {
        return placeholders.value(path, value);
    }
}
