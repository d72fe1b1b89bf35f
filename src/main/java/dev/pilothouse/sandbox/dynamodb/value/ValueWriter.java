package dev.pilothouse.sandbox.dynamodb.value;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** Writes values as DynamoDB's JSON, straight into bytes. One thread. */
public final class ValueWriter {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int FIRST_SIZE = 512;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    /** An item: its attributes by name. */
    public static byte[] item(Value.Tree item) {
        ValueWriter writer = new ValueWriter();
        writer.members(item.values());
        return Arrays.copyOf(writer.bytes, writer.length);
    }

    /** One value with its type, as text. */
    public static String text(Value value) {
        ValueWriter writer = new ValueWriter();
        writer.value(value);
        return new String(writer.bytes, 0, writer.length, StandardCharsets.UTF_8);
    }

    private void members(Map<String, Value> values) {
        put('{');
        boolean first = true;
        for (var entry : values.entrySet()) {
            if (!first) {
                put(',');
            }
            first = false;
            string(entry.getKey());
            put(':');
            value(entry.getValue());
        }
        put('}');
    }

    private void value(Value value) {
        put('{');
        string(value.kind().name());
        put(':');
        switch (value) {
            case Value.Text(String text) -> string(text);
            case Value.Num(var number) -> string(Numbers.print(number));
            case Value.Bytes(var blob) -> string(base64(blob.asByteArrayUnsafe()));
            case Value.Bool(boolean flag) -> ascii(flag ? "true" : "false");
            case Value.Null() -> ascii("true");
            case Value.Many(var values) -> array(values, this::value);
            case Value.Tree(var values) -> members(values);
            case Value.Texts(var texts) -> array(texts, this::string);
            case Value.Nums(var numbers) -> array(numbers, number -> string(Numbers.print(number)));
            case Value.Blobs(var blobs) -> array(blobs, blob -> string(base64(blob.asByteArrayUnsafe())));
        }
        put('}');
    }

    private <T> void array(Collection<T> values, Consumer<T> write) {
        put('[');
        boolean first = true;
        for (T value : values) {
            if (!first) {
                put(',');
            }
            first = false;
            write.accept(value);
        }
        put(']');
    }

    private static String base64(byte[] blob) {
        return Base64.getEncoder().encodeToString(blob);
    }

    private void string(String text) {
        put('"');
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b == '"' || b == '\\') {
                put('\\');
                put(b);
            } else if (b >= 0 && b < ' ') {
                ascii("\\u00");
                put(HEX[b >> 4]);
                put(HEX[b & 0xf]);
            } else {
                put(b);
            }
        }
        put('"');
    }

    private void ascii(String text) {
        for (int i = 0; i < text.length(); i++) {
            put(text.charAt(i));
        }
    }

    private void put(int b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, length * 2);
        }
        bytes[length++] = (byte) b;
    }
}
