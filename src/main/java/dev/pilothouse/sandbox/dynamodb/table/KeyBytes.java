package dev.pilothouse.sandbox.dynamodb.table;

import dev.pilothouse.sandbox.dynamodb.value.Numbers;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** A key's value as bytes that compare as DynamoDB orders the values, none of which begins another. */
final class KeyBytes {
    private static final int ZERO = 0x80;
    private static final int POSITIVE = 0x81;
    private static final int NEGATIVE = 0x7f;
    private static final int LOWEST_EXPONENT = -130;

    private KeyBytes() {}

    static byte[] of(Value value) {
        return switch (value) {
            case Value.Num(var number) -> number(number);
            default -> Position.join(begin(value), new byte[] {0, 0});
        };
    }

    /** What the bytes of all texts or binaries begin with that begin so. */
    static byte[] begin(Value value) {
        byte[] plain = switch (value) {
            case Value.Text(var text) -> text.getBytes(StandardCharsets.UTF_8);
            case Value.Bytes(var bytes) -> bytes.asByteArrayUnsafe();
            default -> throw new IllegalArgumentException("Not a key: " + value.kind());
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length + 2);
        for (byte b : plain) {
            out.write(b);
            if (b == 0) {
                out.write(0xff);
            }
        }
        return out.toByteArray();
    }

    /** Sign, exponent, digits; all turned round below zero. */
    private static byte[] number(BigDecimal number) {
        if (number.signum() == 0) {
            return new byte[] {(byte) ZERO};
        }
        String digits = number.unscaledValue().abs().toString();
        byte[] bytes = new byte[digits.length() + 3];
        bytes[1] = (byte) (Numbers.exponent(number) - LOWEST_EXPONENT);
        for (int i = 0; i < digits.length(); i++) {
            bytes[i + 2] = (byte) digits.charAt(i);
        }
        if (number.signum() < 0) {
            for (int i = 1; i < bytes.length; i++) {
                bytes[i] = (byte) ~bytes[i];
            }
        }
        bytes[0] = (byte) (number.signum() < 0 ? NEGATIVE : POSITIVE);
        return bytes;
    }
}
