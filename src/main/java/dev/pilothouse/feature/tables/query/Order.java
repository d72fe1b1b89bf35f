package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Value;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalInt;

/** How DynamoDB orders values: text by its UTF-8 bytes, binary by unsigned bytes, numbers by their worth; nothing else. */
public final class Order {
    private Order() {}

    /** As {@link Comparable#compareTo}; empty where the two can't be ordered: of different types, or of a type without an order. */
    public static OptionalInt of(Value one, Value other) {
        return switch (one) {
            case Value.Text(String text)
            when other instanceof Value.Text(String theirs) -> OptionalInt.of(text(text, theirs));
            case Value.Num(String digits)
            when other instanceof Value.Num(String theirs) ->
                OptionalInt.of(new BigDecimal(digits).compareTo(new BigDecimal(theirs)));
            case Value.Bytes bytes
            when other instanceof Value.Bytes theirs ->
                OptionalInt.of(Arrays.compareUnsigned(bytes.bytes(), theirs.bytes()));
            default -> OptionalInt.empty();
        };
    }

    /** Whether values of its type have an order. */
    static boolean has(Value value) {
        return of(value, value).isPresent();
    }

    // Code points stand in the order of their UTF-8 bytes; surrogates would not.
    private static int text(String one, String other) {
        int at = 0;
        while (at < one.length() && at < other.length() && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        if (at == one.length() || at == other.length()) {
            return one.length() - other.length();
        }
        char mine = one.charAt(at);
        char theirs = other.charAt(at);
        boolean bothOrNone = Character.isSurrogate(mine) == Character.isSurrogate(theirs);
        return bothOrNone ? mine - theirs : Character.isSurrogate(mine) ? 1 : -1;
    }
}
