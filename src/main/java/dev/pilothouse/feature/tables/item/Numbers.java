package dev.pilothouse.feature.tables.item;

import dev.pilothouse.core.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which numbers DynamoDB can hold: up to 38 significant digits, zero, and from 1E-130 to 9.9999999999999999999999999999999999999E+125
 * on both sides of it ("Supported data types", Amazon DynamoDB Developer Guide).
 */
public final class Numbers {
    private static final int DIGITS = 38;
    private static final int SMALLEST = -130;
    private static final int LARGEST = 125;
    // Nobody writes more, and reading more takes long.
    private static final int LONGEST = 1000;
    private static final Pattern DECIMAL = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern JSON = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?([eE][+-]?\\d+)?");

    private Numbers() {}

    /** Why it is no number that DynamoDB can hold, in a sentence; empty where it is one. */
    public static Optional<String> problem(String digits) {
        if (isPlain(digits)) {
            return Optional.empty();
        }
        if (digits.length() > LONGEST || !DECIMAL.matcher(digits).matches()) {
            return Optional.of(Text.tr("This is not a number."));
        }
        BigDecimal worth;
        try {
            worth = worth(digits);
        } catch (NumberFormatException | ArithmeticException e) {
            return Optional.of(outOfRange());
        }
        if (worth.precision() > DIGITS) {
            return Optional.of(Text.tr("A number has 38 digits at most; this one has {0}.", worth.precision()));
        }
        long exponent = (long) worth.precision() - worth.scale() - 1;
        return worth.signum() == 0 || exponent >= SMALLEST && exponent <= LARGEST
                ? Optional.empty()
                : Optional.of(outOfRange());
    }

    /** What it is worth, without zeros at its end. Never ask for its plain text: that may have more digits than there is memory. */
    static BigDecimal worth(String digits) {
        return new BigDecimal(digits).stripTrailingZeros();
    }

    static String accepted(String digits) {
        if (isPlain(digits)) {
            return digits;
        }
        problem(digits).ifPresent(words -> {
            throw new IllegalArgumentException(words);
        });
        return JSON.matcher(digits).matches() ? digits : new BigDecimal(digits).toString();
    }

    // Digits with a point at most, few enough, as JSON writes them: most are so, and need no closer look.
    private static boolean isPlain(String digits) {
        int start = digits.startsWith("-") ? 1 : 0;
        int point = digits.indexOf('.');
        int whole = (point < 0 ? digits.length() : point) - start;
        boolean fits = digits.length() <= DIGITS && (whole == 1 || whole > 1 && digits.charAt(start) != '0');
        return fits && point != digits.length() - 1 && areDigits(digits, start, point);
    }

    private static boolean areDigits(String digits, int start, int point) {
        for (int i = start; i < digits.length(); i++) {
            if (i != point && (digits.charAt(i) < '0' || digits.charAt(i) > '9')) {
                return false;
            }
        }
        return true;
    }

    private static String outOfRange() {
        return Text.tr("This number is out of range: DynamoDB holds 1E-130 to 9.99…E+125, of either sign, and 0.");
    }
}
