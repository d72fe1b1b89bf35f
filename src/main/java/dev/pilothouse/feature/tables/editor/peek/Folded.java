package dev.pilothouse.feature.tables.editor.peek;

import java.util.stream.Collectors;

/** Text whose long lines go on on the next one: a line of 400 KB takes a second to be drawn, and nobody scrolls through it. Pure. */
final class Folded {
    /** Longer lines are folded. */
    static final int LONGEST = 2000;

    private static final int WIDTH = 120;

    private Folded() {}

    static String of(String text) {
        return text.lines().map(Folded::line).collect(Collectors.joining("\n"));
    }

    private static String line(String line) {
        if (line.length() <= LONGEST) {
            return line;
        }
        StringBuilder folded = new StringBuilder(line.length() + line.length() / WIDTH);
        int at = 0;
        while (at < line.length()) {
            int end = Math.min(line.length(), at + WIDTH);
            if (end < line.length() && Character.isLowSurrogate(line.charAt(end))) {
                end++;
            }
            folded.append(at == 0 ? "" : "\n").append(line, at, end);
            at = end;
        }
        return folded.toString();
    }
}
