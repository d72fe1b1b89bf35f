package dev.pilothouse.feature.tables.rows;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Packs items into bytes: for each attribute its column's number, then its value: a {@link Code}, and what has a length has it
 * before it, so that it can be stepped over. One thread at a time.
 */
final class RowWriter {
    // Members of maps may be named by data; those many are worth a number, the rest is written out.
    private static final int MOST_NAMES = 10_000;
    private final Names columns;
    private final Names members;
    private byte[] bytes = new byte[1024];
    private int at;

    RowWriter(Names columns, Names members) {
        this.columns = columns;
        this.members = members;
    }

    /** Packs an item, its length first; it is there until the next one is packed. */
    void pack(Item item) {
        at = 0;
        measured(() -> item.attributes().forEach((name, value) -> {
            number(columns.number(name));
            value(value);
        }));
    }

    int length() {
        return at;
    }

    void copyTo(byte[] chunk, int offset) {
        System.arraycopy(bytes, 0, chunk, offset, at);
    }

    private void value(Value value) {
        switch (value) {
            case Value.Text(String text) -> text(text);
            case Value.Num(String digits) -> block(Code.NUMBER, digits.getBytes(StandardCharsets.ISO_8859_1));
            case Value.Bytes binary -> block(Code.BYTES, binary.bytes());
            case Value.Bool(boolean holds) -> put(holds ? Code.TRUE : Code.FALSE);
            case Value.Null() -> put(Code.NULL);
            case Value.Many(var elements) -> nested(Code.LIST, elements, this::value);
            case Value.Tree(var inner) -> nested(Code.MAP, inner.entrySet(), this::member);
            case Value.TextSet(var texts) -> nested(Code.TEXT_SET, texts, this::text);
            case Value.NumSet(var numbers) -> nested(Code.NUMBER_SET, numbers, this::value);
            case Value.BytesSet(var binaries) -> nested(Code.BYTES_SET, binaries, this::value);
        }
    }

    private void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        // A lone surrogate became a question mark.
        if (new String(utf8, StandardCharsets.UTF_8).equals(text)) {
            block(Code.TEXT, utf8);
        } else {
            byte[] utf16 = new byte[text.length() * 2];
            for (int i = 0; i < text.length(); i++) {
                utf16[2 * i] = (byte) (text.charAt(i) >> 8);
                utf16[2 * i + 1] = (byte) text.charAt(i);
            }
            block(Code.ODD_TEXT, utf16);
        }
    }

    private void member(Map.Entry<String, Value> member) {
        String name = member.getKey();
        if (members.has(name) || members.count() < MOST_NAMES) {
            number(members.number(name) + 1);
        } else {
            number(0);
            text(name);
        }
        value(member.getValue());
    }

    private <T> void nested(byte code, Collection<T> all, Consumer<T> each) {
        put(code);
        measured(() -> {
            number(all.size());
            all.forEach(each);
        });
    }

    // The length is known when all is written, so its room is made then.
    private void measured(Runnable content) {
        int start = at;
        content.run();
        int length = at - start;
        int room = width(length);
        ensure(room);
        System.arraycopy(bytes, start, bytes, start + room, length);
        at = start;
        number(length);
        at = start + room + length;
    }

    private void block(byte code, byte[] content) {
        put(code);
        number(content.length);
        ensure(content.length);
        System.arraycopy(content, 0, bytes, at, content.length);
        at += content.length;
    }

    private static int width(int number) {
        return number < 1 << 7 ? 1 : number < 1 << 14 ? 2 : number < 1 << 21 ? 3 : number < 1 << 28 ? 4 : 5;
    }

    /** Seven bits a byte, the lowest first; the eighth says that more follow. */
    private void number(int number) {
        int left = number;
        while (left > 0x7F) {
            put((byte) (left | 0x80));
            left >>>= 7;
        }
        put((byte) left);
    }

    private void put(byte one) {
        ensure(1);
        bytes[at++] = one;
    }

    private void ensure(int more) {
        if (at + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, at + more));
        }
    }
}
