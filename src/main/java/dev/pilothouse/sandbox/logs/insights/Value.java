package dev.pilothouse.sandbox.logs.insights;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.OptionalDouble;

/** What a field holds. */
sealed interface Value extends Comparable<Value> {
    /** Nothing. */
    Value NONE = new None();

    Value TRUE = new Number(1);
    Value FALSE = new Number(0);

    record None() implements Value {}

    record Text(String characters) implements Value {}

    record Number(double amount) implements Value {}

    /** Milliseconds since 1970. */
    record Time(long millis) implements Value {}

    static Value of(boolean truth) {
        return truth ? TRUE : FALSE;
    }

    /** Nothing where there is no finite number. */
    static Value of(double amount) {
        return Double.isFinite(amount) ? new Number(amount) : NONE;
    }

    default boolean isPresent() {
        return !(this instanceof None);
    }

    default boolean isTrue() {
        return switch (this) {
            case None _ -> false;
            case Text(String characters) -> !characters.isEmpty() && !characters.equals("false");
            case Number(double amount) -> amount != 0;
            case Time _ -> true;
        };
    }

    /** A text that is written like a number is one, too. */
    default OptionalDouble number() {
        return switch (this) {
            case None _ -> OptionalDouble.empty();
            case Text(String characters) -> Numbers.read(characters);
            case Number(double amount) -> OptionalDouble.of(amount);
            case Time(long millis) -> OptionalDouble.of(millis);
        };
    }

    /** As results show it. */
    default String text() {
        return switch (this) {
            case None _ -> "";
            case Text(String characters) -> characters;
            case Number(double amount) -> Numbers.print(amount);
            case Time(long millis) -> Numbers.TIME.format(Instant.ofEpochMilli(millis));
        };
    }

    @Override
    default int compareTo(Value other) {
        if (!isPresent() || !other.isPresent()) {
            return Boolean.compare(isPresent(), other.isPresent());
        }
        OptionalDouble a = number();
        OptionalDouble b = other.number();
        return a.isPresent() && b.isPresent()
                ? Double.compare(a.getAsDouble(), b.getAsDouble())
                : text().compareTo(other.text());
    }

    /** How numbers and times are read and written. */
    final class Numbers {
        static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
        private static final int LONGEST = 40;
        private static final int DECIMALS = 4;

        private Numbers() {}

        static OptionalDouble read(String text) {
            String number = text.strip();
            if (number.isEmpty() || number.length() > LONGEST || "+-.0123456789".indexOf(number.charAt(0)) < 0) {
                return OptionalDouble.empty();
            }
            try {
                // Java's own also takes 1f and 0x1p3.
                return number.matches("[-+.0-9eE]+")
                        ? OptionalDouble.of(Double.parseDouble(number))
                        : OptionalDouble.empty();
            } catch (NumberFormatException e) {
                return OptionalDouble.empty();
            }
        }

        static String print(double amount) {
            return BigDecimal.valueOf(amount)
                    .setScale(DECIMALS, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        }
    }
}
