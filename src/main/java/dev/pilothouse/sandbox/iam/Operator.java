package dev.pilothouse.sandbox.iam;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition operator.
 *
 * @param test whether a wanted value fits the actual one
 * @param negated whether none may fit
 * @param ifMissing the answer where the request has no such key
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html">AWS's list</a>
 */
record Operator(BiPredicate<String, String> test, boolean negated, boolean ifMissing) {
    private static final Pattern FORM = Pattern.compile("(ForAnyValue:|ForAllValues:|)(\\w+?)(IfExists|)");
    private static final int ARN_PARTS = 6;
    private static final Map<String, BiPredicate<String, String>> TESTS = Map.ofEntries(
            Map.entry("StringEquals", String::equals),
            Map.entry("StringEqualsIgnoreCase", String::equalsIgnoreCase),
            Map.entry("StringLike", Wildcard::matches),
            Map.entry("ArnEquals", Operator::isSameArn),
            Map.entry("ArnLike", Operator::isSameArn),
            Map.entry("Bool", String::equalsIgnoreCase),
            Map.entry("NumericEquals", (wanted, actual) -> compareNumbers(actual, wanted) == 0),
            Map.entry("NumericLessThan", (wanted, actual) -> compareNumbers(actual, wanted) < 0),
            Map.entry("NumericLessThanEquals", (wanted, actual) -> compareNumbers(actual, wanted) <= 0),
            Map.entry("NumericGreaterThan", (wanted, actual) -> compareNumbers(actual, wanted) > 0),
            Map.entry("NumericGreaterThanEquals", (wanted, actual) -> compareNumbers(actual, wanted) >= 0),
            Map.entry("DateLessThan", (wanted, actual) -> compareDates(actual, wanted) < 0),
            Map.entry("DateGreaterThan", (wanted, actual) -> compareDates(actual, wanted) > 0));
    private static final Map<String, String> OPPOSITES = Map.of(
            "StringNotEquals", "StringEquals",
            "StringNotEqualsIgnoreCase", "StringEqualsIgnoreCase",
            "StringNotLike", "StringLike",
            "ArnNotEquals", "ArnEquals",
            "ArnNotLike", "ArnLike",
            "NumericNotEquals", "NumericEquals");

    /** By its name in a policy, such as {@code ForAnyValue:StringNotLikeIfExists}; empty where it is not known. */
    static Optional<Operator> named(String name) {
        Matcher form = FORM.matcher(name);
        if (!form.matches()) {
            return Optional.empty();
        }
        String opposite = OPPOSITES.get(form.group(2));
        boolean lenient =
                form.group(1).equals("ForAllValues:") || !form.group(3).isEmpty();
        return Optional.ofNullable(TESTS.get(opposite == null ? form.group(2) : opposite))
                .map(test -> new Operator(test, opposite != null, opposite != null || lenient));
    }

    boolean holds(List<String> wanted, Optional<String> actual) {
        return actual.map(value -> negated != wanted.stream().anyMatch(one -> test.test(one, value)))
                .orElse(ifMissing);
    }

    private static int compareNumbers(String a, String b) {
        return new BigDecimal(a).compareTo(new BigDecimal(b));
    }

    private static int compareDates(String a, String b) {
        return Instant.parse(a).compareTo(Instant.parse(b));
    }

    /** Each of an ARN's six parts by itself, so that a star does not reach over a colon. */
    private static boolean isSameArn(String pattern, String arn) {
        String[] wanted = pattern.split(":", ARN_PARTS);
        String[] actual = arn.split(":", ARN_PARTS);
        boolean same = wanted.length == ARN_PARTS && actual.length == ARN_PARTS;
        for (int i = 0; same && i < ARN_PARTS; i++) {
            same = Wildcard.matches(wanted[i], actual[i]);
        }
        return same;
    }
}
