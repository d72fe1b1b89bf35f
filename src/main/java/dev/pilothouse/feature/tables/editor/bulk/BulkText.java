package dev.pilothouse.feature.tables.editor.bulk;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.editor.form.Typed;
import dev.pilothouse.feature.tables.item.DynamoJson;
import dev.pilothouse.feature.tables.item.Parsed;
import dev.pilothouse.feature.tables.item.PlainJson;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Typing;
import dev.pilothouse.feature.tables.item.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Values of all ten types as they are typed into one field: lists and maps as JSON or DynamoDB JSON, the members of a set parted by
 * commas or as a JSON array. Pure.
 */
final class BulkText {
    private BulkText() {}

    /** A whole value. */
    static Parsed<Value> value(String typed, Type type) {
        return switch (type) {
            case TEXT, NUMBER, BYTES, BOOL -> Typed.read(typed, type);
            case NULL -> new Parsed.Fit<>(Typing.blank(Type.NULL));
            case LIST, MAP -> nested(typed, type);
            case TEXT_SET, NUMBER_SET, BYTES_SET ->
                switch (members(typed, type)) {
                    case Parsed.Fit<List<Value>>(List<Value> members) -> set(members, type);
                    case Parsed.Broken<List<Value>>(int line, int column, String words) ->
                        new Parsed.Broken<>(line, column, words);
                };
        };
    }

    /** What is put into a set or a list of that type, or taken out. */
    static Parsed<List<Value>> members(String typed, Type type) {
        String text = typed.strip();
        if (text.startsWith("[")) {
            return switch (PlainJson.readValue(text, Optional.empty())) {
                case Parsed.Fit<Value>(Value.Many(List<Value> elements)) -> each(elements, type);
                case Parsed.Fit<Value> other -> broken(Text.tr("This is no list."));
                case Parsed.Broken<Value>(int line, int column, String words) ->
                    new Parsed.Broken<>(line, column, words);
            };
        }
        if (type == Type.LIST) {
            return new Parsed.Fit<>(List.of(element(text)));
        }
        List<Value> members = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            switch (Typed.read(part.strip(), member(type))) {
                case Parsed.Fit<Value>(Value value) -> members.add(value);
                case Parsed.Broken<Value>(int line, int column, String words) -> {
                    return new Parsed.Broken<>(line, column, words);
                }
            }
        }
        return new Parsed.Fit<>(members);
    }

    /** The type of a set's members. */
    static Type member(Type set) {
        return switch (set) {
            case TEXT_SET -> Type.TEXT;
            case NUMBER_SET -> Type.NUMBER;
            case BYTES_SET -> Type.BYTES;
            default -> throw new IllegalArgumentException("no set: " + set);
        };
    }

    /** Members as a set; the same twice is told. */
    static Parsed<Value> set(List<Value> members, Type type) {
        if (new LinkedHashSet<>(members).size() < members.size()) {
            return new Parsed.Broken<>(1, 1, Text.tr("A set has each member once."));
        }
        return new Parsed.Fit<>(Typing.as(new Value.Many(members), type));
    }

    private static Parsed<Value> nested(String typed, Type type) {
        if (DynamoJson.readValue(typed) instanceof Parsed.Fit<Value>(Value value) && value.type() == type) {
            return new Parsed.Fit<>(value);
        }
        return switch (PlainJson.readValue(typed, Optional.empty())) {
            case Parsed.Fit<Value>(Value value) when value.type() == type -> new Parsed.Fit<>(value);
            case Parsed.Fit<Value> other ->
                new Parsed.Broken<>(1, 1, Text.tr("This has to be a value of the type {0}.", type.words()));
            case Parsed.Broken<Value> broken -> broken;
        };
    }

    // What is no JSON is text, as in a field for text.
    private static Value element(String typed) {
        return PlainJson.readValue(typed, Optional.empty()) instanceof Parsed.Fit<Value>(Value value)
                ? value
                : new Value.Text(typed);
    }

    private static Parsed<List<Value>> each(List<Value> elements, Type type) {
        if (type == Type.LIST) {
            return new Parsed.Fit<>(elements);
        }
        List<Value> members = new ArrayList<>();
        for (Value element : elements) {
            if (element.type() == member(type)) {
                members.add(element);
            } else if (type == Type.BYTES_SET
                    && element instanceof Value.Text(String base64)
                    && Typed.read(base64, Type.BYTES) instanceof Parsed.Fit<Value>(Value bytes)) {
                members.add(bytes);
            } else {
                return broken(Text.tr(
                        "A {0} has no member of the type {1}.",
                        type.words(), element.type().words()));
            }
        }
        return new Parsed.Fit<>(members);
    }

    private static <T> Parsed<T> broken(String words) {
        return new Parsed.Broken<>(1, 1, words);
    }
}
