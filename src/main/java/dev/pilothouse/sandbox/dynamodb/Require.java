package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The constraints of the API's model, told all at once as the service tells them. */
final class Require {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.-]+");
    private static final int LONGEST_NAME = 255;

    private final List<String> errors = new ArrayList<>();

    /** A table or index; {@code shortest} is 3 where one is made, and 1 where one is asked for. */
    Require name(String member, String value, int shortest) {
        if (present(member, value)) {
            check(NAME.matcher(value).matches(), value, member, "satisfy regular expression pattern: " + NAME);
            check(value.length() >= shortest, value, member, "have length greater than or equal to " + shortest);
            check(value.length() <= LONGEST_NAME, value, member, "have length less than or equal to " + LONGEST_NAME);
        }
        return this;
    }

    /** A member that may not be left out. */
    Require given(String member, boolean given) {
        present(member, given ? member : null);
        return this;
    }

    /** A number between two, both included; it may be left out. */
    Require between(String member, Integer value, int least, int most) {
        if (value != null) {
            check(value >= least, value, member, "have value greater than or equal to " + least);
            check(value <= most, value, member, "have value less than or equal to " + most);
        }
        return this;
    }

    /** How many there may be; {@code shown} is what the text quotes. */
    Require count(String member, int size, int least, int most, String shown) {
        check(size >= least, shown, member, "have length greater than or equal to " + least);
        check(size <= most, shown, member, "have length less than or equal to " + most);
        return this;
    }

    /** One of the model's constants; it may be left out. */
    Require oneOf(String member, String value, List<String> allowed) {
        if (value != null) {
            check(allowed.contains(value), value, member, "satisfy enum value set: " + allowed);
        }
        return this;
    }

    /** Throws what was found. */
    void all() {
        if (!errors.isEmpty()) {
            throw Invalid.request(errors.size() + " validation error" + (errors.size() > 1 ? "s" : "") + " detected: "
                    + String.join("; ", errors));
        }
    }

    private boolean present(String member, String value) {
        if (value == null) {
            errors.add("Value null at '" + member + "' failed to satisfy constraint: Member must not be null");
        }
        return value != null;
    }

    private void check(boolean holds, Object value, String member, String constraint) {
        if (!holds) {
            errors.add("Value '" + value + "' at '" + member + "' failed to satisfy constraint: Member must "
                    + constraint);
        }
    }
}
