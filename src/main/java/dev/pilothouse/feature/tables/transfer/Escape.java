package dev.pilothouse.feature.tables.transfer;

import dev.pilothouse.core.Spreadsheet;

/** An apostrophe before whatever a spreadsheet would run, before the apostrophe itself, and for the empty text; and off again. */
final class Escape {
    private static final String MARK = "'";

    private Escape() {}

    static String escaped(String text) {
        return text.isEmpty() || text.startsWith(MARK) ? MARK + text : Spreadsheet.safe(text);
    }

    static String plain(String cell) {
        return cell.startsWith(MARK) ? cell.substring(1) : cell;
    }
}
