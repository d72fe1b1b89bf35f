package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.query.Check;
import dev.pilothouse.feature.tables.query.Comparison;
import dev.pilothouse.feature.tables.query.Where;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes what the query builder asks as a statement, so that somebody can go on from there. Pure. */
public final class StatementWriter {
    private StatementWriter() {}

    /**
     * A {@code SELECT}, over several lines.
     *
     * @param columns none: whole items
     * @param descending by this sort key, largest first; empty: as it comes
     */
    public static String select(
            String table, Optional<String> index, List<Path> columns, Where where, Optional<String> descending) {
        StringBuilder text = new StringBuilder("SELECT ");
        text.append(
                columns.isEmpty()
                        ? "*"
                        : columns.stream().map(StatementWriter::path).collect(Collectors.joining(", ")));
        text.append("\nFROM ").append(quoted(table));
        index.ifPresent(name -> text.append('.').append(quoted(name)));
        List<Where> parts = where.plain().conjuncts();
        // Bytes can't be written: without them there would be other items.
        if (!parts.isEmpty() && parts.stream().allMatch(StatementWriter::isWritable)) {
            text.append("\nWHERE ")
                    .append(parts.stream().map(part -> of(part, true)).collect(Collectors.joining("\n  AND ")));
        }
        descending.ifPresent(
                name -> text.append("\nORDER BY ").append(quoted(name)).append(" DESC"));
        return text.toString();
    }

    private static boolean isWritable(Where where) {
        return where.conditions().flatMap(one -> values(one.check())).noneMatch(Value.Bytes.class::isInstance);
    }

    private static Stream<Value> values(Check check) {
        return switch (check) {
            case Check.Compares(Comparison comparison, Value value) -> Stream.of(value);
            case Check.Between(Value low, Value high) -> Stream.of(low, high);
            case Check.BeginsWith(Value prefix) -> Stream.of(prefix);
            case Check.Contains(Value part) -> Stream.of(part);
            case Check.Lacks(Value part) -> Stream.of(part);
            case Check.In(List<Value> values) -> values.stream();
            default -> Stream.empty();
        };
    }

    private static String of(Where where, boolean inAll) {
        return switch (where) {
            case Where.All(List<Where> parts) ->
                parts.stream().map(part -> of(part, true)).collect(Collectors.joining(" AND ", "(", ")"));
            case Where.Any(List<Where> parts) ->
                parts.stream().map(part -> of(part, false)).collect(Collectors.joining(" OR ", "(", ")"));
            case Where.Said(String words, Where meaning) -> of(meaning, inAll);
            case Where.Holds(Path path, Check check) -> of(path(path), check);
        };
    }

    private static String of(String path, Check check) {
        return switch (check) {
            case Check.Compares(Comparison comparison, Value value) ->
                path + " " + comparison.code() + " " + Literals.of(value);
            case Check.Between(Value low, Value high) ->
                path + " BETWEEN " + Literals.of(low) + " AND " + Literals.of(high);
            case Check.BeginsWith(Value prefix) -> "begins_with(" + path + ", " + Literals.of(prefix) + ")";
            case Check.Contains(Value part) -> "contains(" + path + ", " + Literals.of(part) + ")";
            case Check.Lacks(Value part) -> "NOT contains(" + path + ", " + Literals.of(part) + ")";
            case Check.Exists() -> path + " IS NOT MISSING";
            case Check.Missing() -> path + " IS MISSING";
            case Check.IsType(var type) -> "attribute_type(" + path + ", '" + type.code() + "')";
            case Check.In(List<Value> values) ->
                path + values.stream().map(Literals::of).collect(Collectors.joining(", ", " IN [", "]"));
            case Check.Size(Comparison comparison, long size) -> "size(" + path + ") " + comparison.code() + " " + size;
        };
    }

    static String path(Path path) {
        StringBuilder text = new StringBuilder();
        for (Path.Step step : path.steps()) {
            switch (step) {
                case Path.Step.Name(String name) ->
                    text.append(text.isEmpty() ? "" : ".").append(Typed.written(name));
                case Path.Step.Index(int number) ->
                    text.append('[').append(number).append(']');
            }
        }
        return text.toString();
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
