package dev.pilothouse.feature.logs.lines;

import java.util.Optional;

/** Looks for one member of a line of JSON without reading the whole of it: lines are many, and few of them are looked at. Pure. */
final class Members {
    private static final int LOOKED_AT = 4096;

    private Members() {}

    /** The member's text or number, at whatever depth it comes first; an escape in it is left as it is written. */
    static Optional<String> of(String json, int from, String name) {
        String key = '"' + name + '"';
        int last = Math.min(json.length(), from + LOOKED_AT);
        for (int at = json.indexOf(key, from); at >= 0 && at < last; at = json.indexOf(key, at + key.length())) {
            int colon = blanks(json, at + key.length());
            if (colon < json.length() && json.charAt(colon) == ':') {
                return value(json, blanks(json, colon + 1));
            }
        }
        return Optional.empty();
    }

    private static int blanks(String json, int from) {
        int at = from;
        while (at < json.length() && Character.isWhitespace(json.charAt(at))) {
            at++;
        }
        return at;
    }

    private static Optional<String> value(String json, int from) {
        if (from < json.length() && json.charAt(from) == '"') {
            int end = json.indexOf('"', from + 1);
            return end < 0 ? Optional.empty() : Optional.of(json.substring(from + 1, end));
        }
        int end = from;
        while (end < json.length() && (json.charAt(end) == '-' || Character.isLetterOrDigit(json.charAt(end)))) {
            end++;
        }
        return end == from ? Optional.empty() : Optional.of(json.substring(from, end));
    }
}
