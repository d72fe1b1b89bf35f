package dev.pilothouse.feature.logs.lines;

import java.util.ArrayList;
import java.util.List;

/**
 * The colours that a program wrote for a terminal (ECMA-48, 8.3.117, "Select graphic rendition"). Other sequences are left in
 * the text, where they can be seen. Pure.
 */
public final class Ansi {
    static final char ESCAPE = '\u001b';

    private Ansi() {}

    /** What a terminal has; bright ones count as their plain ones. */
    public enum Colour {
        NONE,
        BLACK,
        RED,
        GREEN,
        YELLOW,
        BLUE,
        MAGENTA,
        CYAN,
        WHITE
    }

    /** A piece of text in one look. */
    public record Part(String text, Colour colour, boolean strong) {}

    /** The text without its colours, and where each holds. */
    public static List<Part> parts(String text) {
        if (text.indexOf(ESCAPE) < 0) {
            return List.of(new Part(text, Colour.NONE, false));
        }
        List<Part> parts = new ArrayList<>();
        Colour colour = Colour.NONE;
        boolean strong = false;
        int from = 0;
        for (int at = text.indexOf(ESCAPE); at >= 0; at = text.indexOf(ESCAPE, at)) {
            int after = end(text, at);
            if (after < 0) {
                at++;
                continue;
            }
            if (at > from) {
                parts.add(new Part(text.substring(from, at), colour, strong));
            }
            int[] codes = codes(text.substring(at + 2, after - 1));
            colour = colour(colour, codes);
            strong = strong(strong, codes);
            from = after;
            at = after;
        }
        if (from < text.length()) {
            parts.add(new Part(text.substring(from), colour, strong));
        }
        return parts;
    }

    /** The text alone. */
    public static String plain(String text) {
        if (text.indexOf(ESCAPE) < 0) {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        parts(text).forEach(part -> plain.append(part.text()));
        return plain.toString();
    }

    /** Where the sequence ends that begins there; -1 where it is not one of colours. */
    static int end(String text, int at) {
        if (at + 1 >= text.length() || text.charAt(at + 1) != '[') {
            return -1;
        }
        int end = at + 2;
        while (end < text.length() && (text.charAt(end) == ';' || Character.isDigit(text.charAt(end)))) {
            end++;
        }
        return end < text.length() && text.charAt(end) == 'm' && end - at < 40 ? end + 1 : -1;
    }

    private static int[] codes(String list) {
        String[] words = list.split(";", -1);
        int[] codes = new int[words.length];
        for (int word = 0; word < words.length; word++) {
            codes[word] = words[word].isEmpty() || words[word].length() > 4 ? 0 : Integer.parseInt(words[word]);
        }
        return codes;
    }

    private static Colour colour(Colour before, int[] codes) {
        Colour now = before;
        for (int at = 0; at < codes.length; at++) {
            int code = codes[at];
            if (code == 0 || code == 39) {
                now = Colour.NONE;
            } else if (code >= 30 && code <= 37 || code >= 90 && code <= 97) {
                now = Colour.values()[1 + code % 10];
            } else if (code == 38 || code == 48) {
                now = code == 38 ? extended(codes, at, now) : now;
                at += at + 1 < codes.length && codes[at + 1] == 2 ? 4 : 2;
            }
        }
        return now;
    }

    // 38;5;n of a palette, 38;2;r;g;b: the nearest of ours.
    private static Colour extended(int[] codes, int at, Colour before) {
        if (at + 2 < codes.length && codes[at + 1] == 5) {
            int number = codes[at + 2];
            if (number < 16) {
                return Colour.values()[1 + number % 8];
            }
            if (number >= 232) {
                return number < 244 ? Colour.BLACK : Colour.WHITE;
            }
            int cube = Math.clamp(number - 16, 0, 215);
            return nearest(cube / 36 * 51, cube / 6 % 6 * 51, cube % 6 * 51);
        }
        return at + 4 < codes.length && codes[at + 1] == 2
                ? nearest(codes[at + 2], codes[at + 3], codes[at + 4])
                : before;
    }

    private static Colour nearest(int red, int green, int blue) {
        int half = Math.max(64, Math.max(red, Math.max(green, blue)) / 2);
        int bits = (red > half ? 1 : 0) + (green > half ? 2 : 0) + (blue > half ? 4 : 0);
        return Colour.values()[1 + bits];
    }

    private static boolean strong(boolean before, int[] codes) {
        boolean now = before;
        for (int code : codes) {
            now = code == 1 || code != 0 && code != 22 && now;
        }
        return now;
    }
}
