package dev.pilothouse.feature.tables.item;

import java.util.List;
import java.util.Map;

/**
 * How many bytes DynamoDB counts for values, and how deeply they are nested ("DynamoDB item sizes and formats", "Constraints",
 * Amazon DynamoDB Developer Guide). Pure.
 */
public final class Values {
    /** The most bytes that an item may have, names included. */
    public static final int LARGEST = 400 * 1024;
    /** From so many bytes on, people are warned. */
    public static final int LARGE = 350 * 1024;
    /** How many levels a value may have; one that holds no others has one. */
    public static final int DEEPEST = 32;

    private static final int CONTAINER = 3;

    private Values() {}

    /** The bytes of an item: its names in UTF-8, and its values. */
    public static int bytes(Item item) {
        return members(item.attributes(), 0);
    }

    /** The bytes of a value, without its name. */
    public static int bytes(Value value) {
        return switch (value) {
            case Value.Text(String text) -> utf8(text);
            case Value.Num(String digits) -> number(digits);
            case Value.Bytes bytes -> bytes.length();
            case Value.Bool(boolean holds) -> 1;
            case Value.Null() -> 1;
            case Value.Many(List<Value> elements) ->
                CONTAINER + elements.stream().mapToInt(each -> 1 + bytes(each)).sum();
            case Value.Tree(var members) -> CONTAINER + members(members, 1);
            case Value.TextSet(var members) ->
                members.stream().mapToInt(Values::utf8).sum();
            case Value.NumSet(var members) ->
                members.stream().mapToInt(each -> number(each.digits())).sum();
            case Value.BytesSet(var members) ->
                members.stream().mapToInt(Value.Bytes::length).sum();
        };
    }

    /** The levels of a value. */
    public static int levels(Value value) {
        return switch (value) {
            case Value.Many(List<Value> elements) -> 1 + deepest(elements);
            case Value.Tree(var members) -> 1 + deepest(members.values());
            default -> 1;
        };
    }

    private static int deepest(Iterable<Value> values) {
        int deepest = 0;
        for (Value value : values) {
            deepest = Math.max(deepest, levels(value));
        }
        return deepest;
    }

    private static int members(Map<String, Value> members, int overhead) {
        int bytes = 0;
        for (Map.Entry<String, Value> member : members.entrySet()) {
            bytes += overhead + utf8(member.getKey()) + bytes(member.getValue());
        }
        return bytes;
    }

    // One for two digits, one more, and one for the sign; zeros at either end don't count.
    private static int number(String digits) {
        var worth = Numbers.worth(digits);
        return worth.signum() == 0 ? 1 : (worth.precision() + 1) / 2 + (worth.signum() < 0 ? 2 : 1);
    }

    /** How long a text is in UTF-8, without encoding it. */
    public static int utf8(String text) {
        int bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            bytes += letter < 0x80 ? 1 : letter < 0x800 || Character.isSurrogate(letter) ? 2 : 3;
        }
        return bytes;
    }
}
