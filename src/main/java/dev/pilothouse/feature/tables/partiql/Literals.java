package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.feature.tables.item.Value;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes values as a statement holds them. */
final class Literals {
    private Literals() {}

    /** @throws IllegalArgumentException for bytes, which a statement holds as a parameter alone */
    static String of(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text(text);
            case Value.Num(String digits) -> digits;
            case Value.Bool(boolean holds) -> holds ? "true" : "false";
            case Value.Null() -> "null";
            case Value.Many(List<Value> elements) -> list(elements, Literals::of, "[", "]");
            case Value.Tree(var members) ->
                list(members.entrySet(), it -> text(it.getKey()) + ": " + of(it.getValue()), "{", "}");
            case Value.TextSet(var members) -> list(members, Literals::text, "<<", ">>");
            case Value.NumSet(var members) -> list(members, Literals::of, "<<", ">>");
            case Value.Bytes bytes -> throw new IllegalArgumentException("no literal for bytes");
            case Value.BytesSet bytes -> throw new IllegalArgumentException("no literal for bytes");
        };
    }

    private static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static <T> String list(Collection<T> all, Function<T, String> each, String open, String close) {
        return all.stream().map(each).collect(Collectors.joining(", ", open, close));
    }
}
