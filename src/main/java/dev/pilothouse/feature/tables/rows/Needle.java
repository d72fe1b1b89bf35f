package dev.pilothouse.feature.tables.rows;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.PlainJson;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * A text that is looked for in all values of a row, in capitals or not; nested ones too, with the names in them. Where a value is
 * masked, it is looked for in what is shown instead.
 */
final class Needle {
    private final String text;
    private final byte[] small;
    private final boolean ascii;
    private final Optional<Mask> mask;

    Needle(String text, Optional<Mask> mask) {
        this.text = text.strip().toLowerCase(Locale.ROOT);
        this.ascii = this.text.chars().allMatch(letter -> letter < 0x80);
        this.small = this.text.getBytes(StandardCharsets.UTF_8);
        this.mask = mask;
    }

    boolean isIn(RowReader row) {
        if (text.isEmpty()) {
            return true;
        }
        for (int column = row.next(); column >= 0; column = row.next()) {
            int begin = row.at();
            if (isInValue(row) && isShown(row, column, begin)) {
                return true;
            }
        }
        return false;
    }

    // Few values match, so only those are looked at closely.
    private boolean isShown(RowReader row, int column, int begin) {
        String name = row.columnName(column);
        if (mask.filter(it -> it.mayHide(name)).isEmpty()) {
            return true;
        }
        row.backTo(begin);
        Value shown = mask.get().shown(Path.of(name), row.value());
        String written = shown instanceof Value.Text(String whole) ? whole : PlainJson.line(shown);
        return written.toLowerCase(Locale.ROOT).contains(text);
    }

    // Steps over the value.
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
