package dev.pilothouse.sandbox.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The constraints of an API's model, told all at once in the words that AWS's services share. One request, one thread. */
public final class Constraints {
    private final List<String> errors = new ArrayList<>();

    /** A text that may not be left out. */
    public Constraints given(String member, Object value) {
        if (value == null) {
            errors.add("Value null at '" + member + "' failed to satisfy constraint: Member must not be null");
        }
        return this;
    }

    /** A text's shape; it may be left out. */
    public Constraints matches(String member, String value, Pattern pattern) {
        if (value != null && !pattern.matcher(value).matches()) {
            failed(member, value, "satisfy regular expression pattern: " + pattern);
        }
        return this;
    }

    /** A text's length in characters, both included; it may be left out. */
    public Constraints length(String member, String value, int least, int most) {
        if (value != null) {
            length(member, value.length(), value, least, most);
        }
        return this;
    }

    /** A list's size, both included; it may be left out. */
    public Constraints size(String member, List<?> value, int least, int most) {
        if (value != null) {
            length(member, value.size(), value.toString(), least, most);
        }
        return this;
    }

    /** A number between two, both included; it may be left out. */
    public Constraints between(String member, Number value, long least, long most) {
        if (value != null && value.longValue() < least) {
            failed(member, value, "have value greater than or equal to " + least);
        } else if (value != null && value.longValue() > most) {
            failed(member, value, "have value less than or equal to " + most);
        }
        return this;
    }

    /** One of the model's constants; it may be left out. */
    public Constraints oneOf(String member, String value, List<String> allowed) {
        if (value != null && !allowed.contains(value)) {
            failed(member, value, "satisfy enum value set: " + allowed);
        }
        return this;
    }

    /** Further ones. */
    public Constraints and(UnaryOperator<Constraints> more) {
        return more.apply(this);
    }

    /** What was found, in one text; empty where all holds. */
    public Optional<String> broken() {
        return errors.isEmpty()
                ? Optional.empty()
                : Optional.of(errors.size() + " validation error" + (errors.size() > 1 ? "s" : "") + " detected: "
                        + String.join("; ", errors));
    }

    private void length(String member, int length, String shown, int least, int most) {
        if (length < least) {
            failed(member, shown, "have length greater than or equal to " + least);
        } else if (length > most) {
            failed(member, shown, "have length less than or equal to " + most);
        }
    }

    private void failed(String member, Object value, String constraint) {
        errors.add("Value '" + value + "' at '" + member + "' failed to satisfy constraint: Member must " + constraint);
    }
}
