package dev.pilothouse.sandbox.dynamodb.value;

import java.math.BigDecimal;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;

/**
 * How many bytes DynamoDB counts for values.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html">Item sizes</a>
 */
public final class Sizes {
    /** The most that an item may have, names included. */
    public static final int LARGEST_ITEM = 400 * 1024;

    private static final int CONTAINER = 3;

    private Sizes() {}

    /** Of an item: its attributes' names and values. */
    public static int item(Value.Tree item) {
        return members(item.values(), 0);
    }

    /** Of a value without its name. */
    public static int of(Value value) {
        return switch (value) {
            case Value.Text(String text) -> utf8(text);
            case Value.Num(BigDecimal number) -> number(number);
            case Value.Bytes(SdkBytes bytes) -> bytes.asByteArrayUnsafe().length;
            case Value.Bool ignored -> 1;
            case Value.Null ignored -> 1;
            case Value.Many(var values) ->
                CONTAINER + values.stream().mapToInt(each -> 1 + of(each)).sum();
            case Value.Tree(var values) -> CONTAINER + members(values, 1);
            case Value.Texts(var texts) -> texts.stream().mapToInt(Sizes::utf8).sum();
            case Value.Nums(var numbers) ->
                numbers.stream().mapToInt(Sizes::number).sum();
            case Value.Blobs(var blobs) ->
                blobs.stream().mapToInt(blob -> blob.asByteArrayUnsafe().length).sum();
        };
    }

    private static int members(Map<String, Value> values, int overhead) {
        int size = 0;
        for (var entry : values.entrySet()) {
            size += overhead + utf8(entry.getKey()) + of(entry.getValue());
        }
        return size;
    }

    /** A byte for two digits, one more, and one for the sign. */
    private static int number(BigDecimal number) {
        return number.signum() == 0 ? 1 : (number.precision() + 1) / 2 + (number.signum() < 0 ? 2 : 1);
    }

    /** Of a text in UTF-8, without encoding it; a lone surrogate counts as the question mark that it becomes. */
    public static int utf8(String text) {
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                size++;
            } else if (c < 0x800) {
                size += 2;
            } else if (!Character.isSurrogate(c)) {
                size += 3;
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                size += 4;
                i++;
            } else {
                size++;
            }
        }
        return size;
    }
}
