package dev.pilothouse.sandbox.iam;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Policy variables such as {@code ${aws:userid}}, and the look-up of condition keys. */
final class Variables {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");

    private Variables() {}

    /** The text with its variables filled in; empty where one has no value, so that nothing matches. */
    static Optional<String> in(String text, Ask ask) {
        if (!text.contains("${")) {
            return Optional.of(text);
        }
        StringBuilder filled = new StringBuilder();
        Matcher variable = VARIABLE.matcher(text);
        while (variable.find()) {
            Optional<String> value = value(variable.group(1), ask);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            variable.appendReplacement(filled, Matcher.quoteReplacement(value.get()));
        }
        return Optional.of(variable.appendTail(filled).toString());
    }

    /** A condition key's value; keys have no case. */
    static Optional<String> value(String key, Ask ask) {
        return ask.context().entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(key))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
