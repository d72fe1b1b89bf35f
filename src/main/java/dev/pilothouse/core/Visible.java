package dev.pilothouse.core;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * Text from elsewhere in such a form that everything in it can be seen: what shows nothing, or turns round what stands beside
 * it, is written {@code ⟦U+202E⟧} (Unicode Technical Report 36, "Bidirectional text spoofing"); so is the fifth of the marks that
 * are piled on one letter and those behind it, which would be drawn over the lines around it (Unicode Technical Standard 39,
 * 5.4: "more than 4 nonspacing marks"). Copying and saving take the raw text. Pure.
 */
public final class Visible {
    // They stand before digits and are drawn (Unicode Standard, "Prepended concatenation marks").
    private static final Set<Integer> DRAWN = Set.of(
            0x0600, 0x0601, 0x0602, 0x0603, 0x0604, 0x0605, 0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD);

    // Letters and marks by their type, and yet nothing is drawn for them.
    private static final Set<Integer> BLANK = Set.of(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0);

    private static final int MOST_MARKS = 4;

    private Visible() {}

    /** Of more than one line: line feeds and tabs stay. */
    public static String of(String raw) {
        return written(raw, c -> c != '\n' && c != '\t' && isHidden(c));
    }

    /** In one line, as a cell or a name has it: line feeds and tabs are written too. */
    public static String line(String raw) {
        return written(raw, Visible::isHidden);
    }

    /** Every character beyond ASCII by its number: two names that look alike are told apart. */
    public static String escaped(String raw) {
        return written(raw, c -> c > 0x7E || isHidden(c));
    }

    /** Whether {@link #line} changes something. */
    public static boolean hides(String raw) {
        return raw.codePoints().anyMatch(new Written(Visible::isHidden));
    }

    /** The text with each character that {@link #line} would write by its number written in another way. */
    public static String line(String raw, IntFunction<String> way) {
        return written(raw, Visible::isHidden, way);
    }

    private static boolean isHidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                true;
            case Character.FORMAT -> !DRAWN.contains(c);
            default -> BLANK.contains(c);
        };
    }

    private static String written(String raw, IntPredicate hidden) {
        return written(raw, hidden, c -> String.format(Locale.ROOT, "⟦U+%04X⟧", c));
    }

    private static String written(String raw, IntPredicate hidden, IntFunction<String> way) {
        if (raw.codePoints().noneMatch(new Written(hidden))) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length() + 16);
        IntPredicate each = new Written(hidden);
        raw.codePoints().forEach(c -> {
            if (each.test(c)) {
                text.append(way.apply(c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }

    /** Which characters of one text are written by their number, asked in their order. */
    private static final class Written implements IntPredicate {
        private final IntPredicate hidden;
        private int piled;

        Written(IntPredicate hidden) {
            this.hidden = hidden;
        }

        @Override
        public boolean test(int c) {
            boolean mark = c >= 0x300
                    && (Character.getType(c) == Character.NON_SPACING_MARK
                            || Character.getType(c) == Character.ENCLOSING_MARK);
            piled = mark ? piled + 1 : 0;
            return piled > MOST_MARKS || hidden.test(c);
        }
    }
}
