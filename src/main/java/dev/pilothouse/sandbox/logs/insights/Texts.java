package dev.pilothouse.sandbox.logs.insights;

import java.util.List;
import java.util.Locale;

/** The functions on texts. */
final class Texts {
    private Texts() {}

    static Value call(Function function, List<Value> values) {
        if (!values.getFirst().isPresent()) {
            return Value.NONE;
        }
        String text = values.getFirst().text();
        String second = values.size() > 1 ? values.get(1).text() : "";
        return switch (function) {
            case TOUPPER -> new Value.Text(text.toUpperCase(Locale.ROOT));
            case TOLOWER -> new Value.Text(text.toLowerCase(Locale.ROOT));
            case LTRIM -> new Value.Text(left(text, second));
            case RTRIM -> new Value.Text(right(text, second));
            case TRIM -> new Value.Text(right(left(text, second), second));
            case SUBSTR -> substring(text, values);
            case REPLACE -> new Value.Text(text.replace(second, values.get(2).text()));
            case STRCONTAINS -> Value.of(text.contains(second));
            default -> throw new IllegalStateException(function.name());
        };
    }

    private static String left(String text, String what) {
        if (what.isEmpty()) {
            return text.stripLeading();
        }
        return text.startsWith(what) ? left(text.substring(what.length()), what) : text;
    }

    private static String right(String text, String what) {
        if (what.isEmpty()) {
            return text.stripTrailing();
        }
        return text.endsWith(what) ? right(text.substring(0, text.length() - what.length()), what) : text;
    }

    private static Value substring(String text, List<Value> values) {
        int from = Math.clamp((long) values.get(1).number().orElse(0), 0, text.length());
        int length = values.size() > 2
                ? Math.clamp((long) values.get(2).number().orElse(0), 0, text.length())
                : text.length();
        return new Value.Text(text.substring(from, Math.min(text.length(), from + length)));
    }
}
