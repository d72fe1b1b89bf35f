package dev.pilothouse.feature.logs.settings;

import java.util.regex.Pattern;

/** Names with {@code *} for any characters. Pure. */
final class Wildcard {
    private Wildcard() {}

    static boolean fits(String pattern, String name) {
        if (!pattern.contains("*")) {
            return pattern.equals(name);
        }
        StringBuilder all = new StringBuilder();
        for (String part : pattern.split("\\*", -1)) {
            all.append(all.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return name.matches(all.toString());
    }
}
