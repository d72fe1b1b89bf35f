package dev.pilothouse.feature.tables.editor.peek;

import java.util.HexFormat;
import java.util.Locale;

/** Bytes as people read them: sixteen on a line, their place before them, and beside them those that are letters. Pure. */
final class Hex {
    private static final int ROW = 16;
    /** More of them nobody reads. */
    private static final int MOST = 64 * 1024;

    private static final HexFormat PAIRS = HexFormat.ofDelimiter(" ");

    private Hex() {}

    static String of(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int end = Math.min(bytes.length, MOST);
        for (int at = 0; at < end; at += ROW) {
            int to = Math.min(end, at + ROW);
            String pairs = PAIRS.formatHex(bytes, at, to);
            text.append(String.format(Locale.ROOT, "%08x  %-47s  %s%n", at, pairs, letters(bytes, at, to)));
        }
        if (end < bytes.length) {
            text.append("…");
        }
        return text.toString().replace(System.lineSeparator(), "\n");
    }

    private static String letters(byte[] bytes, int from, int to) {
        StringBuilder letters = new StringBuilder();
        for (int i = from; i < to; i++) {
            letters.append(bytes[i] >= 0x20 && bytes[i] < 0x7F ? (char) bytes[i] : '·');
        }
        return letters.toString();
    }
}
