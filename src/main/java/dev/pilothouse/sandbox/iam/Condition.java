package dev.pilothouse.sandbox.iam;

import java.util.List;
import java.util.Optional;

/**
 * One condition of a statement.
 *
 * @param operator such as {@code StringNotLike}
 * @param values any of which may hold
 */
record Condition(String operator, String key, List<String> values) {
    /** {@code ifUnknown} is the answer where operator, value or variable are not understood: what denies still denies. */
    boolean holds(Ask ask, boolean ifUnknown) {
        List<String> wanted = values.stream()
                .flatMap(value -> Variables.in(value, ask).stream())
                .toList();
        Optional<String> actual = Variables.value(key, ask);
        if (operator.equals("Null")) {
            return wanted.contains(Boolean.toString(actual.isEmpty()));
        }
        Optional<Operator> known = Operator.named(operator);
        if (known.isEmpty() || wanted.size() < values.size()) {
            return ifUnknown;
        }
        try {
            return known.get().holds(wanted, actual);
        } catch (RuntimeException e) {
            return ifUnknown; // a number or date that is none
        }
    }
}
