package dev.pilothouse.feature.tables.query;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions as people write and read them: {@code status = PENDING}, {@code items exists}. {@link TypedWhere} reads them again. */
public final class Words {
    private Words() {}

    /** In one line, with nothing in it that can't be seen. */
    public static String of(Where where) {
        return Visible.line(raw(where));
    }

    static String raw(Where where) {
        return switch (where) {
            case Where.All(List<Where> parts) ->
                parts.stream()
                        .map(part -> group(part, part.plain() instanceof Where.Any))
                        .collect(Collectors.joining(" and "));
            case Where.Any(List<Where> parts) ->
                parts.stream()
                        .map(part -> group(part, part.plain() instanceof Where.All(var inner) && inner.size() > 1))
                        .collect(Collectors.joining(" or "));
            case Where.Said(String words, Where meaning) -> words;
            case Where.Holds(Path path, Check check) -> of(path, check);
        };
    }

    private static String group(Where where, boolean needed) {
        return needed ? "(" + raw(where) + ")" : raw(where);
    }

    private static String of(Path place, Check check) {
        String path = path(place);
        return switch (check) {
            case Check.Compares(Comparison comparison, Value value) ->
                path + " " + comparison.sign() + " " + value(value);
            case Check.Between(Value low, Value high) -> path + " between " + value(low) + " and " + value(high);
            case Check.BeginsWith(Value prefix) -> path + " begins with " + value(prefix);
            case Check.Contains(Value part) -> path + " contains " + value(part);
            case Check.Lacks(Value part) -> path + " lacks " + value(part);
            case Check.Exists() -> path + " exists";
            case Check.Missing() -> path + " missing";
            case Check.IsType(Type type) -> path + " is a " + type.words();
            case Check.In(List<Value> values) ->
                path + " in (" + values.stream().map(Words::value).collect(Collectors.joining(", ")) + ")";
            case Check.Size(Comparison comparison, long size) -> path + " size " + comparison.sign() + " " + size;
        };
    }

    /** A path as it is typed: as {@link Path#toString}, with quotes around signs and spaces of any kind too. */
    static String path(Path path) {
        StringBuilder text = new StringBuilder();
        for (Path.Step step : path.steps()) {
            switch (step) {
                case Path.Step.Name(String name) ->
                    text.append(text.isEmpty() ? "" : ".")
                            .append(TypedWhere.isSigned(name) ? quoted(name) : Path.of(name));
                case Path.Step.Index(int number) ->
                    text.append('[').append(number).append(']');
            }
        }
        return text.toString();
    }

    /** A value as it is typed: text without quotes where nothing else could be meant. */
    static String value(Value value) {
        return switch (value) {
            case Value.Text(String text) -> TypedWhere.isPlain(text) ? text : quoted(text);
            case Value.Num(String digits) -> digits;
            case Value.Bool(boolean holds) -> holds ? "true" : "false";
            case Value.Null() -> "null";
            case Value.Bytes bytes -> "b64:" + bytes.base64();
            default -> Text.tr("a {0}", value.type().words());
        };
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
