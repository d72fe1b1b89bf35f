package dev.pilothouse.feature.tables.rows;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.IntPredicate;

/** A text that is looked for in all values of a row, in capitals or not; nested ones too, with the names in them. */
final class Needle {
    private final String text;
    private final byte[] small;
    private final boolean ascii;
    private final IntPredicate hidden;

    Needle(String text, IntPredicate hidden) {
        this.text = text.strip().toLowerCase(Locale.ROOT);
        this.ascii = this.text.chars().allMatch(letter -> letter < 0x80);
        this.small = this.text.getBytes(StandardCharsets.UTF_8);
        this.hidden = hidden;
    }

    boolean isIn(RowReader row) {
        if (text.isEmpty()) {
            return true;
        }
        for (int column = row.next(); column >= 0; column = row.next()) {
            if (hidden.test(column)) {
                row.skip();
            } else if (isInValue(row)) {
                return true;
            }
        }
        return false;
    }

    // Steps over the value, unless it is found in it.
    private boolean isInValue(RowReader row) {
        byte code = row.code();
        switch (code) {
            case Code.TEXT, Code.NUMBER -> {
                Slice slice = row.slice();
                row.skipContent(slice);
                return isInText(slice);
            }
            case Code.ODD_TEXT -> {
                Slice slice = row.slice();
                row.skipContent(slice);
                return slice.text(code).toLowerCase(Locale.ROOT).contains(text);
            }
            case Code.FALSE, Code.TRUE -> {
                row.skip();
                return (code == Code.TRUE ? "true" : "false").contains(text);
            }
            case Code.LIST, Code.TEXT_SET, Code.NUMBER_SET -> {
                boolean found = false;
                for (int left = row.size(); left > 0; left--) {
                    found |= isInValue(row);
                }
                return found;
            }
            case Code.MAP -> {
                boolean found = false;
                for (int left = row.size(); left > 0; left--) {
                    found |= row.memberName().toLowerCase(Locale.ROOT).contains(text);
                    found |= isInValue(row);
                }
                return found;
            }
            default -> {
                row.skip();
                return false;
            }
        }
    }

    private boolean isInText(Slice slice) {
        if (!ascii) {
            return slice.text(Code.TEXT).toLowerCase(Locale.ROOT).contains(text);
        }
        int last = slice.start() + slice.length() - small.length;
        for (int at = slice.start(); at <= last; at++) {
            int matched = 0;
            while (matched < small.length && lower(slice.bytes()[at + matched]) == small[matched]) {
                matched++;
            }
            if (matched == small.length) {
                return true;
            }
        }
        return false;
    }

    private static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
    }
}
