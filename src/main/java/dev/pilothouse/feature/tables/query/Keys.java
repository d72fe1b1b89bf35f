package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.shape.KeyAttribute;
import java.util.List;
import java.util.stream.Stream;

/** What a key can be and can be asked. */
final class Keys {
    private Keys() {}

    /** Whether a key of an item may have this value: of its type, and not empty. */
    static boolean mayBe(KeyAttribute key, Value value) {
        return isOf(key, value) && !isEmpty(value);
    }

    static boolean isOf(KeyAttribute key, Value value) {
        return value.type().equals(type(key));
    }

    static Type type(KeyAttribute key) {
        return switch (key.type()) {
            case TEXT -> Type.TEXT;
            case NUMBER -> Type.NUMBER;
            case BINARY -> Type.BYTES;
        };
    }

    /** Whether all values of a check are of the key's type, so that it can be asked of it. */
    static boolean fits(KeyAttribute key, Check check) {
        return values(check).allMatch(value -> mayBe(key, value));
    }

    /** The values that a value has to be of the type of, to pass this check. */
    static Stream<Value> values(Check check) {
        return switch (check) {
            case Check.Compares(Comparison comparison, Value value) ->
                comparison == Comparison.NOT_EQUAL ? Stream.empty() : Stream.of(value);
            case Check.Between(Value low, Value high) -> Stream.of(low, high);
            case Check.BeginsWith(Value prefix) -> Stream.of(prefix);
            case Check.In(List<Value> values) -> values.stream();
            case Check.Contains part -> Stream.empty();
            case Check.Lacks part -> Stream.empty();
            case Check.Exists there -> Stream.empty();
            case Check.Missing gone -> Stream.empty();
            case Check.IsType type -> Stream.empty();
            case Check.Size size -> Stream.empty();
        };
    }

    /** Whether nothing passes this check that isn't there. */
    static boolean needsPresence(Check check) {
        return switch (check) {
            case Check.Compares(Comparison comparison, Value value) -> comparison != Comparison.NOT_EQUAL;
            case Check.Missing gone -> false;
            case Check.Lacks part -> false;
            case Check.Between range -> true;
            case Check.BeginsWith prefix -> true;
            case Check.Contains part -> true;
            case Check.Exists there -> true;
            case Check.IsType type -> true;
            case Check.In values -> true;
            case Check.Size size -> true;
        };
    }

    private static boolean isEmpty(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text.isEmpty();
            case Value.Bytes bytes -> bytes.length() == 0;
            default -> false;
        };
    }
}
