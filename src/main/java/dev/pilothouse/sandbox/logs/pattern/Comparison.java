package dev.pilothouse.sandbox.logs.pattern;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What a value is compared with, and how. */
record Comparison(Operator operator, Predicate<String> equal, Optional<BigDecimal> number) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final int LARGEST_EXPONENT = 400;
    private static final String ENDS = ",]}()&|\"";

    enum Operator {
        NOT_EQUAL("!="),
        AT_LEAST(">="),
        AT_MOST("<="),
        EQUAL("="),
        MORE(">"),
        LESS("<");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }
    }

    /** One that may come next: an operator, and what stands behind it; empty where there is no operator. */
    static Optional<Comparison> read(Scanner scanner) throws InvalidPatternException {
        for (Operator operator : Operator.values()) {
            if (scanner.take(operator.sign)) {
                return Optional.of(read(scanner, operator));
            }
        }
        return Optional.empty();
    }

    private static Comparison read(Scanner scanner, Operator operator) throws InvalidPatternException {
        scanner.blanks();
        boolean equality = operator == Operator.EQUAL || operator == Operator.NOT_EQUAL;
        if (equality && scanner.peek() == '%') {
            return new Comparison(operator, scanner.regex()::isIn, Optional.empty());
        }
        boolean quoted = scanner.peek() == '"';
        String value =
                quoted ? scanner.quoted() : scanner.whileSo(c -> !Character.isWhitespace(c) && ENDS.indexOf(c) < 0);
        Optional<BigDecimal> number = quoted ? Optional.empty() : number(value);
        if (!quoted && value.isEmpty() || !equality && number.isEmpty()) {
            throw equality ? scanner.unexpected() : new InvalidPatternException("'" + value + "' is not a number");
        }
        return new Comparison(operator, wildcard(value), number);
    }

    // An asterisk stands for any text at the beginning or the end; in the middle it is itself.
    private static Predicate<String> wildcard(String value) {
        boolean before = value.startsWith("*");
        boolean after = value.length() > 1 && value.endsWith("*");
        String middle = value.substring(before ? 1 : 0, value.length() - (after ? 1 : 0));
        if (before && after) {
            return text -> text.contains(middle);
        }
        if (before) {
            return text -> text.endsWith(middle);
        }
        return after ? text -> text.startsWith(middle) : middle::equals;
    }

    /** Whether it holds for a text; one that is a number is compared as such with a number. */
    boolean holds(String text) {
        Optional<BigDecimal> value = number.isPresent() ? number(text) : Optional.empty();
        if (value.isPresent()) {
            return holds(value.get().compareTo(number.get()));
        }
        return switch (operator) {
            case EQUAL -> equal.test(text);
            case NOT_EQUAL -> !equal.test(text);
            case AT_LEAST, AT_MOST, MORE, LESS -> false;
        };
    }

    private boolean holds(int order) {
        return switch (operator) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case AT_LEAST -> order >= 0;
            case AT_MOST -> order <= 0;
            case MORE -> order > 0;
            case LESS -> order < 0;
        };
    }

    private static Optional<BigDecimal> number(String text) {
        if (text.length() > LARGEST_EXPONENT || !NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            BigDecimal number = new BigDecimal(text);
            // Two numbers of very different size would be compared digit by digit.
            return Optional.of(number).filter(it -> Math.abs((long) it.scale()) < LARGEST_EXPONENT);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
