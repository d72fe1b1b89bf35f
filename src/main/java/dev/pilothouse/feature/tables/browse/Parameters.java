package dev.pilothouse.feature.tables.browse;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that a saved query asks for, put into its conditions. */
final class Parameters {
    private static final Pattern NAME = Pattern.compile("(?<![\\w:\"]):([A-Za-z]\\w*)");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.#@/+-]+");

    private Parameters() {}

    /** The condition with values in the place of {@code :name}; in quotes where they would be read as something else. */
    static String filled(String condition, Map<String, String> values) {
        return NAME.matcher(condition)
                .replaceAll(found -> Matcher.quoteReplacement(
                        values.containsKey(found.group(1))
                                ? written(values.get(found.group(1)).strip())
                                : found.group()));
    }

    private static String written(String value) {
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted || PLAIN.matcher(value).matches()
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
