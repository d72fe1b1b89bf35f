package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.feature.tables.item.Numbers;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** What a value becomes when somebody gives it another type: what can be kept of it is. Pure. */
public final class Retyped {
    private Retyped() {}

    /** The value as one of the other type; an empty one where nothing of it fits. */
    public static Value of(Value value, Type type) {
        if (value.type() == type) {
            return value;
        }
        return switch (type) {
            case TEXT -> new Value.Text(text(value).orElse(""));
            case NUMBER -> number(value).orElse(new Value.Num("0"));
            case BYTES -> new Value.Bytes(text(value).orElse("").getBytes(StandardCharsets.UTF_8));
            case BOOL -> new Value.Bool(text(value).filter("true"::equals).isPresent());
            case NULL -> new Value.Null();
            case LIST -> new Value.Many(elements(value));
            case MAP -> new Value.Tree(new LinkedHashMap<>());
            case TEXT_SET, NUMBER_SET, BYTES_SET -> set(value, type);
        };
    }

    /** What a new value of a type is at first. */
    public static Value fresh(Type type) {
        return of(type == Type.NULL ? new Value.Text("") : new Value.Null(), type);
    }

    private static Optional<String> text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> Optional.of(text);
            case Value.Num(String digits) -> Optional.of(digits);
            case Value.Bool(boolean holds) -> Optional.of(holds ? "true" : "false");
            case Value.Bytes bytes -> utf8(bytes);
            default -> Optional.empty();
        };
    }

    private static Optional<String> utf8(Value.Bytes bytes) {
        String text = new String(bytes.bytes(), StandardCharsets.UTF_8);
        return new Value.Bytes(text.getBytes(StandardCharsets.UTF_8)).equals(bytes)
                ? Optional.of(text)
                : Optional.empty();
    }

    private static Optional<Value> number(Value value) {
        return text(value)
                .map(String::strip)
                .filter(digits -> Numbers.problem(digits).isEmpty())
                .map(Value.Num::new);
    }

    private static List<Value> elements(Value value) {
        return value.type().isSet() ? SetMembers.of(value) : value instanceof Value.Null ? List.of() : List.of(value);
    }

    private static Value set(Value value, Type type) {
        Type member = SetMembers.type(type);
        List<Value> from = value instanceof Value.Many(var elements) ? elements : elements(value);
        return SetMembers.set(
                type,
                from.stream()
                        .filter(one -> member != Type.NUMBER || number(one).isPresent())
                        .filter(one -> one.type() == member || text(one).isPresent())
                        .map(one -> of(one, member))
                        .toList());
    }
}
