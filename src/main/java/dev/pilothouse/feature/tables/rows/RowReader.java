package dev.pilothouse.feature.tables.rows;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Supplier;

/** Reads what {@link RowWriter} packed. One thread. */
final class RowReader {
    private final Names columns;
    private final Names members;
    private final byte[] bytes;
    private final int end;
    private int at;

    RowReader(Names columns, Names members, byte[] bytes, int start, int end) {
        this.columns = columns;
        this.members = members;
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    /** At the beginning of a row whose length stands here. */
    static RowReader at(Names columns, Names members, byte[] bytes, int start) {
        RowReader reader = new RowReader(columns, members, bytes, start, bytes.length);
        int length = reader.number();
        return new RowReader(columns, members, bytes, reader.at, reader.at + length);
    }

    Item item() {
        SequencedMap<String, Value> attributes = new LinkedHashMap<>();
        while (at < end) {
            String name = columns.name(number());
            attributes.put(name, value());
        }
        return new Item(attributes);
    }

    /** Stands before the value of this column; false where the row has none. */
    boolean find(int column) {
        while (at < end) {
            if (number() == column) {
                return true;
            }
            skip();
        }
        return false;
    }

    /** The next attribute's column, standing before its value; -1 at the end. */
    int next() {
        return at < end ? number() : -1;
    }

    /** Where it stands. */
    int at() {
        return at;
    }

    /** Stands where it stood before. */
    void backTo(int before) {
        at = before;
    }

    String columnName(int column) {
        return columns.name(column);
    }

    byte code() {
        return bytes[at];
    }

    /** How many members a nested value has that begins here. */
    int size() {
        at++;
        number();
        return number();
    }

    /** Where the content of a text, a number or a binary lies that begins here. */
    Slice slice() {
        at++;
        int length = number();
        return new Slice(bytes, at, length);
    }

    /** Steps over a slice that was just told. */
    void skipContent(Slice slice) {
        at = slice.start() + slice.length();
    }

    void skip() {
        byte code = bytes[at++];
        if (!Code.isAlone(code)) {
            int length = number();
            at += length;
        }
    }

    Value value() {
        byte code = bytes[at++];
        return switch (code) {
            case Code.TEXT, Code.ODD_TEXT -> new Value.Text(text(code));
            case Code.NUMBER -> new Value.Num(latin());
            case Code.BYTES -> new Value.Bytes(block());
            case Code.FALSE -> new Value.Bool(false);
            case Code.TRUE -> new Value.Bool(true);
            case Code.NULL -> new Value.Null();
            case Code.LIST -> new Value.Many(many(this::value));
            case Code.MAP -> new Value.Tree(tree());
            case Code.TEXT_SET -> new Value.TextSet(set(() -> text(bytes[at++])));
            case Code.NUMBER_SET -> new Value.NumSet(set(() -> (Value.Num) value()));
            case Code.BYTES_SET -> new Value.BytesSet(set(() -> (Value.Bytes) value()));
            default -> throw new IllegalArgumentException("a packed value of kind " + code);
        };
    }

    private SequencedMap<String, Value> tree() {
        number();
        SequencedMap<String, Value> tree = new LinkedHashMap<>();
        for (int left = number(); left > 0; left--) {
            String name = memberName();
            tree.put(name, value());
        }
        return tree;
    }

    /** The name of a member of a map that begins here. */
    String memberName() {
        int name = number();
        return name == 0 ? text(bytes[at++]) : members.name(name - 1);
    }

    private <T> List<T> many(Supplier<T> each) {
        number();
        int count = number();
        List<T> all = new ArrayList<>(count);
        for (int left = count; left > 0; left--) {
            all.add(each.get());
        }
        return all;
    }

    private <T> SequencedSet<T> set(Supplier<T> each) {
        return new LinkedHashSet<>(many(each));
    }

    private String text(byte code) {
        int length = number();
        at += length;
        return new Slice(bytes, at - length, length).text(code);
    }

    private String latin() {
        int length = number();
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.ISO_8859_1);
    }

    private byte[] block() {
        int length = number();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    private int number() {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
