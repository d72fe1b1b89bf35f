package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.query.Operator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A condition from a form with three fields, as {@link dev.pilothouse.feature.tables.query.TypedWhere} reads it.
 *
 * @param type what the attribute's values are known to be
 */
record Entered(String attribute, Operator operator, String value, Optional<Type> type) {
    // What is read as itself without quotes around it.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.#@/+-]+");
    private static final Pattern WORD = Pattern.compile("(?i)and|or|null|true|false");
    private static final Pattern SIGNED = Pattern.compile("[\\s()=<>≠≤≥!,]");

    String text() {
        String asked = name() + " " + operator.words();
        return operator.takesValue() ? asked + " " + valueText() : asked;
    }

    private String name() {
        return SIGNED.matcher(attribute).find()
                ? quoted(attribute)
                : isPath() ? attribute : Path.of(attribute).toString();
    }

    private boolean isPath() {
        try {
            Path.parse(attribute);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    // Text that would be read as something else stands in quotes; several values are written by hand.
    private String valueText() {
        boolean one = switch (operator) {
            case BETWEEN, IN, TYPE_IS, SIZE -> false;
            default -> true;
        };
        boolean inQuotes = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        boolean plain = PLAIN.matcher(value).matches() && !WORD.matcher(value).matches();
        return one && type.filter(it -> it == Type.TEXT).isPresent() && !plain && !inQuotes ? quoted(value) : value;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
