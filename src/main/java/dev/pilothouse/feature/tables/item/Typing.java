package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;

/** Values as a person types them into one field, and as another of the ten types. Pure. */
public final class Typing {
    private Typing() {}

    /** What stands in the field: text as it is, digits, {@code true}, {@code null}, Base64; JSON for the rest. */
    public static String text(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text;
            case Value.Bytes bytes -> bytes.base64();
            default -> PlainJson.line(value);
        };
    }

    /**
     * Reads what stands in the field, and never changes the type.
     *
     * @param was the value that was there; its parts keep their types too
     */
    public static Parsed<Value> read(String text, Value was) {
        return switch (was) {
            case Value.Text ignored -> new Parsed.Fit<>(new Value.Text(text));
            case Value.Num ignored -> Parsed.of(() -> Leaves.number(text.strip(), new Spot(1, 1)));
            case Value.Bytes ignored -> Parsed.of(() -> Leaves.bytes(new Json.Text(text.strip(), new Spot(1, 1))));
            default ->
                switch (PlainJson.readValue(text, Optional.of(was))) {
                    case Parsed.Fit<Value>(Value value)
                    when value.type() != was.type() ->
                        new Parsed.Broken<>(
                                1,
                                1,
                                Text.tr(
                                        "This has to be a value of the type {0}.",
                                        was.type().words()));
                    case Parsed<Value> parsed -> parsed;
                };
        };
    }

    /** The value that a type begins with: empty, 0, false. A set has no member yet, which {@code ItemCheck} tells. */
    public static Value blank(Type type) {
        return switch (type) {
            case TEXT -> new Value.Text("");
            case NUMBER -> new Value.Num("0");
            case BYTES -> new Value.Bytes(new byte[0]);
            case BOOL -> new Value.Bool(false);
            case NULL -> new Value.Null();
            case LIST -> new Value.Many(List.of());
            case MAP -> new Value.Tree(new LinkedHashMap<>());
            case TEXT_SET -> new Value.TextSet(new LinkedHashSet<>());
            case NUMBER_SET -> new Value.NumSet(new LinkedHashSet<>());
            case BYTES_SET -> new Value.BytesSet(new LinkedHashSet<>());
        };
    }

    /** The same as a value of another type, as far as that can hold it; else what that type begins with. */
    public static Value as(Value value, Type type) {
        if (value.type() == type) {
            return value;
        }
        return switch (type) {
            case TEXT ->
                switch (value) {
                    case Value.Bytes bytes -> new Value.Text(decoded(bytes));
                    case Value.Null() -> blank(type);
                    default -> new Value.Text(text(value));
                };
            case NUMBER -> {
                String digits = text(value).strip();
                yield Numbers.problem(digits).isEmpty() ? new Value.Num(digits) : blank(type);
            }
            case BYTES -> new Value.Bytes(text(value).getBytes(StandardCharsets.UTF_8));
            case BOOL -> new Value.Bool(text(value).strip().equalsIgnoreCase("true"));
            case NULL, MAP -> blank(type);
            case LIST -> new Value.Many(members(value));
            case TEXT_SET -> Value.TextSet.of(every(value, Type.TEXT, member -> ((Value.Text) member).text()));
            case NUMBER_SET -> Value.NumSet.of(every(value, Type.NUMBER, member -> (Value.Num) member));
            case BYTES_SET -> Value.BytesSet.of(every(value, Type.BYTES, member -> (Value.Bytes) member));
        };
    }

    private static <T> List<T> every(Value value, Type type, Function<Value, T> member) {
        return members(value).stream().map(each -> member.apply(as(each, type))).toList();
    }

    private static List<Value> members(Value value) {
        return switch (value) {
            case Value.Many(var elements) -> elements;
            case Value.Tree(SequencedMap<String, Value> members) -> List.copyOf(members.values());
            case Value.TextSet(var members) ->
                members.stream().<Value>map(Value.Text::new).toList();
            case Value.NumSet(var members) -> List.copyOf(members);
            case Value.BytesSet(var members) -> List.copyOf(members);
            case Value.Null() -> List.of();
            default -> List.of(value);
        };
    }

    private static String decoded(Value.Bytes bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.bytes()))
                    .toString();
        } catch (CharacterCodingException e) {
            return bytes.base64();
        }
    }
}
