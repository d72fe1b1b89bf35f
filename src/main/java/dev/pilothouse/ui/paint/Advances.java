package dev.pilothouse.ui.paint;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * How wide text in one font is, as the sum of its characters, each measured once: no layout while painting. A text is looked
 * at as far as it is seen, so that a long one costs no more than a short one.
 */
public final class Advances {
    private static final String ELLIPSIS = "…";
    private static final int REPLACEMENT = 0xFFFD;
    private static final int FEW = 0x250;
    // Characters without a width of their own, such as combining ones, count so much, or a text of them had no end.
    private static final double LEAST = 0.5;
    private final double[] few = new double[FEW];
    private final Map<Integer, Double> others = new HashMap<>();
    private final Text measure = new Text();
    private final Font font;
    private Optional<OptionalDouble> even = Optional.empty();

    public Advances(Font font) {
        this.font = font;
        measure.setFont(font);
        Arrays.fill(few, -1);
    }

    /** The font that is measured. */
    public Font font() {
        return font;
    }

    /** How wide a text is, in pixels; no more than {@code most}, where it is not looked at any further. */
    public double width(String text, double most) {
        double width = 0;
        for (int at = 0; at < text.length() && width < most; ) {
            int point = text.codePointAt(at);
            width += of(point);
            at += Character.charCount(point);
        }
        return Math.min(width, most);
    }

    /** How wide each letter, digit and sign of ASCII is, in pixels, where all are as wide; empty for other fonts. */
    public OptionalDouble even() {
        if (even.isEmpty()) {
            double first = of(' ');
            even = Optional.of(
                    IntStream.range(' ', 0x7F).allMatch(point -> of(point) == first)
                            ? OptionalDouble.of(first)
                            : OptionalDouble.empty());
        }
        return even.get();
    }

    /** The text, or as much of it as there is room for and an ellipsis; what can't be drawn is replaced. */
    public String cut(String text, double room) {
        double ellipsis = of(ELLIPSIS.codePointAt(0));
        double used = 0;
        int fits = 0;
        boolean odd = false;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            odd |= odd(point);
            used += of(point);
            if (used > room) {
                String seen = text.substring(0, fits);
                return ellipsis > room ? "" : (odd ? drawable(seen) : seen) + ELLIPSIS;
            }
            at += Character.charCount(point);
            if (used + ellipsis <= room) {
                fits = at;
            }
        }
        return odd ? drawable(text) : text;
    }

    /** How wide a character is, in pixels; one that can't be drawn: its replacement. */
    public double of(int point) {
        if (point < FEW) {
            if (few[point] < 0) {
                few[point] = measured(point);
            }
            return few[point];
        }
        return others.computeIfAbsent(point, this::measured);
    }

    private double measured(int point) {
        measure.setText(Character.toString(odd(point) ? REPLACEMENT : point));
        return Math.max(LEAST, measure.getLayoutBounds().getWidth());
    }

    // Half of a pair, or what would break the line.
    private static boolean odd(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE
                || point < 0x20
                || point >= 0x7F && point < 0xA0
                || point == 0x2028
                || point == 0x2029;
    }

    private static String drawable(String text) {
        return text.codePoints()
                .map(point -> odd(point) ? REPLACEMENT : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
