package dev.pilothouse.sandbox.iam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * One condition of a statement.
 *
 * @param operator such as {@code StringNotLikeIfExists}
 * @param values any of which may hold
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">AWS's operators</a>
 */
record Condition(String operator, String key, List<String> values) {
    private static final String IF_EXISTS = "IfExists";

    /** {@code ifUnknown} is the answer where the operator or a value is not understood: what denies still denies. */
    boolean holds(Ask ask, boolean ifUnknown) {
        Optional<String> actual = Variables.value(key, ask);
        String plain = operator.substring(operator.indexOf(':') + 1);
        boolean lenient = plain.endsWith(IF_EXISTS);
        String test = lenient ? plain.substring(0, plain.length() - IF_EXISTS.length()) : plain;
        if (test.equals("Null")) {
            return values.contains(Boolean.toString(actual.isEmpty()));
        }
        Optional<BiPredicate<String, String>> known = positive(test.replaceFirst("Not", ""));
        if (known.isEmpty() || test.startsWith("Not")) {
            return ifUnknown;
        }
        boolean negated = test.contains("Not");
        if (actual.isEmpty()) {
            return negated || lenient || operator.startsWith("ForAllValues:");
        }
        try {
            return negated
                    != values.stream()
                            .flatMap(value -> Variables.in(value, ask).stream())
                            .anyMatch(value -> known.get().test(value, actual.get()));
        } catch (RuntimeException e) {
            return ifUnknown; // a number or date that is none
        }
    }

    private static Optional<BiPredicate<String, String>> positive(String test) {
        return Optional.ofNullable(
                switch (test) {
                    case "StringEquals" -> String::equals;
                    case "StringEqualsIgnoreCase", "Bool" -> String::equalsIgnoreCase;
                    case "StringLike" -> Wildcard::matches;
                    case "ArnEquals", "ArnLike" -> Condition::sameArn;
                    case "NumericEquals" -> (wanted, actual) -> compareNumbers(actual, wanted) == 0;
                    case "NumericLessThan" -> (wanted, actual) -> compareNumbers(actual, wanted) < 0;
                    case "NumericLessThanEquals" -> (wanted, actual) -> compareNumbers(actual, wanted) <= 0;
                    case "NumericGreaterThan" -> (wanted, actual) -> compareNumbers(actual, wanted) > 0;
                    case "NumericGreaterThanEquals" -> (wanted, actual) -> compareNumbers(actual, wanted) >= 0;
                    case "DateLessThan" -> (wanted, actual) -> Instant.parse(actual).isBefore(Instant.parse(wanted));
                    case "DateGreaterThan" -> (wanted, actual) -> Instant.parse(actual).isAfter(Instant.parse(wanted));
                    default -> null;
                });
    }

    private static int compareNumbers(String a, String b) {
        return new BigDecimal(a).compareTo(new BigDecimal(b));
    }

    /** Each of an ARN's six parts by itself, so that a star does not reach over a colon. */
    private static boolean sameArn(String pattern, String arn) {
        String[] wanted = pattern.split(":", 6);
        String[] actual = arn.split(":", 6);
        if (wanted.length != 6 || actual.length != 6) {
            return false;
        }
        for (int i = 0; i < 6; i++) {
            if (!Wildcard.matches(wanted[i], actual[i])) {
                return false;
            }
        }
        return true;
    }
}
