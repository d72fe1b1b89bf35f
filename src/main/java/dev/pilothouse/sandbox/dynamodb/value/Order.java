package dev.pilothouse.sandbox.dynamodb.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/** The order of texts (by their bytes in UTF-8), numbers and bytes (unsigned); nothing else has one. */
public final class Order {
    private Order() {}

    /** Below, at or above zero; empty where the two cannot be compared. */
    public static OptionalInt compare(Value one, Value other) {
        return switch (one) {
            case Value.Text(String text) when other instanceof Value.Text(String to) -> OptionalInt.of(texts(text, to));
            case Value.Num(var number) when other instanceof Value.Num(var to) -> OptionalInt.of(number.compareTo(to));
            case Value.Bytes(var bytes)
            when other instanceof Value.Bytes(var to) ->
                OptionalInt.of(Arrays.compareUnsigned(bytes.asByteArrayUnsafe(), to.asByteArrayUnsafe()));
            default -> OptionalInt.empty();
        };
    }

    private static int texts(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
