package dev.pilothouse.feature.tables.rows;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import java.util.Arrays;
import java.util.Base64;

/** What values look like in a cell. */
public final class Cells {
    static final int LONGEST = 1000;
    private static final int BINARY = 9;

    private Cells() {}

    /** The cell of a value in hand, the same as {@link Rows#cell} has for it. */
    public static Cell of(Value value) {
        return switch (value) {
            case Value.Text(String text) -> text(text);
            case Value.Num(String digits) -> new Cell(digits, Type.NUMBER, false);
            case Value.Bytes bytes -> binary(bytes.bytes());
            case Value.Bool(boolean holds) -> new Cell(holds ? "true" : "false", Type.BOOL, false);
            case Value.Null() -> new Cell("null", Type.NULL, false);
            case Value.Many(var elements) -> nested(Type.LIST, elements.size());
            case Value.Tree(var members) -> nested(Type.MAP, members.size());
            case Value.TextSet(var members) -> nested(Type.TEXT_SET, members.size());
            case Value.NumSet(var members) -> nested(Type.NUMBER_SET, members.size());
            case Value.BytesSet(var members) -> nested(Type.BYTES_SET, members.size());
        };
    }

    static Cell text(String text) {
        if (text.length() <= LONGEST) {
            return new Cell(Visible.line(text), Type.TEXT, false);
        }
        int end = text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())));
        return new Cell(Visible.line(text.substring(0, end)), Type.TEXT, end < text.length());
    }

    static Cell binary(byte[] bytes) {
        byte[] first = bytes.length <= BINARY ? bytes : Arrays.copyOf(bytes, BINARY);
        String base64 = Base64.getEncoder().encodeToString(first);
        boolean cut = bytes.length > BINARY;
        return new Cell(cut ? base64 + "… " + Humane.bytes(bytes.length) : base64, Type.BYTES, cut);
    }

    static Cell nested(Type type, int size) {
        return new Cell(type == Type.MAP ? "{" + size + "}" : "[" + size + "]", type, true);
    }
}
