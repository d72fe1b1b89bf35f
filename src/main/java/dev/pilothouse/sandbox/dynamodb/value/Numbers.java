package dev.pilothouse.sandbox.dynamodb.value;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * DynamoDB's numbers: up to 38 significant digits, 1E-130 to 9.99…E+125 on both sides of zero. The normal form has no
 * zeros at the end, so that equal numbers are equal.
 *
 * @see <a href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/HowItWorks.NamingRulesDataTypes.html">Number</a>
 */
public final class Numbers {
    private static final int DIGITS = 38;
    private static final int HIGHEST = 125;
    private static final int LOWEST = -130;
    private static final String NOT_NUMERIC = "The parameter cannot be converted to a numeric value";
    private static final Pattern FORM = Pattern.compile("[+-]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d{1,9})?");

    private Numbers() {}

    /** Reads a number as clients write it: digits with point, sign and exponent. */
    public static BigDecimal parse(String text) {
        if (text.isEmpty()) {
            throw Invalid.request(NOT_NUMERIC);
        }
        if (!FORM.matcher(text).matches()) {
            throw Invalid.request(NOT_NUMERIC + ": " + text);
        }
        return checked(new BigDecimal(text));
    }

    /** The sum, refused where it has more than 38 digits or leaves the range, as DynamoDB does. */
    public static BigDecimal plus(BigDecimal one, BigDecimal other) {
        if (one.signum() == 0 || other.signum() == 0) {
            return one.signum() == 0 ? other : one;
        }
        if (Math.abs((long) exponent(one) - exponent(other)) > DIGITS + 1L) {
            throw overflow();
        }
        BigDecimal sum = one.add(other).stripTrailingZeros();
        // The service calls this an overflow too, though only digits were lost.
        if (sum.precision() > DIGITS) {
            throw overflow();
        }
        return checked(sum);
    }

    /** The number as the service answers it: plain digits, never an exponent. */
    public static String print(BigDecimal number) {
        return number.toPlainString();
    }

    // Exponents are looked at before anything is made of them: 1E+999999999 has a billion digits.
    private static BigDecimal checked(BigDecimal number) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        if (exponent(number) > HIGHEST) {
            throw overflow();
        }
        if (exponent(number) < LOWEST) {
            throw Invalid.request(
                    "Number underflow. Attempting to store a number with magnitude smaller than supported range");
        }
        BigDecimal normal = number.stripTrailingZeros();
        if (normal.precision() > DIGITS) {
            throw Invalid.request("Attempting to store more than 38 significant digits in a Number");
        }
        return normal;
    }

    private static RuntimeException overflow() {
        return Invalid.request(
                "Number overflow. Attempting to store a number with magnitude larger than supported range");
    }

    /** Of the first digit: 2 for 123, -1 for 0.5. */
    public static int exponent(BigDecimal number) {
        return number.precision() - number.scale() - 1;
    }
}
