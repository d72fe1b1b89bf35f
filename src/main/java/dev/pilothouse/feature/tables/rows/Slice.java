package dev.pilothouse.feature.tables.rows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Some bytes of a packed row. */
record Slice(byte[] bytes, int start, int length) {
    /** All of the text. */
    String text(byte code) {
        if (code == Code.TEXT) {
            return new String(bytes, start, length, StandardCharsets.UTF_8);
        }
        char[] letters = new char[length / 2];
        for (int i = 0; i < letters.length; i++) {
            letters[i] = (char) ((bytes[start + 2 * i] & 0xFF) << 8 | bytes[start + 2 * i + 1] & 0xFF);
        }
        return new String(letters);
    }

    /** The text's first bytes, so many at most, without half a character at their end. */
    String beginning(byte code, int most) {
        if (length <= most) {
            return text(code);
        }
        int cut = code == Code.TEXT ? most : most / 2 * 2;
        while (code == Code.TEXT && cut > 0 && (bytes[start + cut] & 0xC0) == 0x80) {
            cut--;
        }
        return new Slice(bytes, start, cut).text(code);
    }

    /** Digits. */
    String latin() {
        return new String(bytes, start, length, StandardCharsets.ISO_8859_1);
    }

    byte[] copy() {
        return Arrays.copyOfRange(bytes, start, start + length);
    }

    int compareTo(Slice other) {
        return Arrays.compareUnsigned(
                bytes, start, start + length, other.bytes, other.start, other.start + other.length);
    }
}
