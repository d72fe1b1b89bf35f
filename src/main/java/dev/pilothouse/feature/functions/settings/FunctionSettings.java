package dev.pilothouse.feature.functions.settings;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a workspace says about one function, or about all whose names fit a pattern.
 *
 * @param function a name, or a pattern: {@code *} stands for any characters
 * @param title what people call it; its name where that is empty
 * @param alias the alias or version that is invoked unless somebody chooses another; empty: the newest code
 * @param asks whether each invocation is asked about first, outside production too
 */
public record FunctionSettings(String function, Optional<String> title, Optional<String> alias, boolean asks) {
    /** A function about which nothing is said. */
    public static FunctionSettings of(String function) {
        return new FunctionSettings(function, Optional.empty(), Optional.empty(), false);
    }

    /** Whether it stands for many functions. */
    public boolean isPattern() {
        return function.contains("*");
    }

    /** Whether it is about this function. */
    public boolean fits(String name) {
        if (!isPattern()) {
            return function.equals(name);
        }
        StringBuilder pattern = new StringBuilder();
        for (String part : function.split("\\*", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return name.matches(pattern.toString());
    }

    /** What people call the function. */
    public String shown() {
        return title.orElse(function);
    }

    /** Both together, for one function; this one first. */
    FunctionSettings and(FunctionSettings other) {
        return new FunctionSettings(
                function, title.or(() -> other.title), alias.or(() -> other.alias), asks || other.asks);
    }
}
