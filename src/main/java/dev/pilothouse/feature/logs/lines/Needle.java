package dev.pilothouse.feature.logs.lines;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Finds a text in packed lines, large and small Latin letters alike: Horspool's way, so that most bytes are never looked at
 * (R. N. Horspool, "Practical fast searching in strings", 1980). Thread-safe.
 */
public final class Needle {
    private static final byte[] FOLD = fold();
    private static final int SHORT = 3;
    private final String text;
    private final byte[] wanted;
    private final int[] skip = new int[256];

    /** @param text not empty */
    public Needle(String text) {
        this.text = text;
        wanted = text.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at < wanted.length; at++) {
            wanted[at] = FOLD[wanted[at] & 0xFF];
        }
        Arrays.fill(skip, wanted.length);
        for (int at = 0; at < wanted.length - 1; at++) {
            skip[wanted[at] & 0xFF] = wanted.length - 1 - at;
        }
        for (int upper = 'A'; upper <= 'Z'; upper++) {
            skip[upper] = skip[upper + 32];
        }
    }

    /** What is looked for. */
    public String text() {
        return text;
    }

    int length() {
        return wanted.length;
    }

    /** Where it begins within the bytes; -1 where it doesn't stand there. */
    int in(byte[] bytes, int from, int to) {
        int last = wanted.length - 1;
        byte end = wanted[last];
        if (last < SHORT) {
            return oneByOne(bytes, from, to);
        }
        for (int at = from + last; at < to; at += skip[bytes[at] & 0xFF]) {
            if (FOLD[bytes[at] & 0xFF] == end && matches(bytes, at - last)) {
                return at - last;
            }
        }
        return -1;
    }

    // A short text skips so little that looking at every byte is quicker.
    private int oneByOne(byte[] bytes, int from, int to) {
        byte small = wanted[0];
        byte large = (byte) (small >= 'a' && small <= 'z' ? small - 32 : small);
        int end = to - wanted.length;
        for (int at = from; at <= end; at++) {
            byte each = bytes[at];
            if ((each == small || each == large) && matches(bytes, at) && last(bytes, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean last(byte[] bytes, int from) {
        return FOLD[bytes[from + wanted.length - 1] & 0xFF] == wanted[wanted.length - 1];
    }

    private boolean matches(byte[] bytes, int from) {
        for (int at = wanted.length - 2; at >= 0; at--) {
            if (FOLD[bytes[from + at] & 0xFF] != wanted[at]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] fold() {
        byte[] fold = new byte[256];
        for (int each = 0; each < 256; each++) {
            fold[each] = (byte) (each >= 'A' && each <= 'Z' ? each + 32 : each);
        }
        return fold;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Needle needle && text.equals(needle.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
