package dev.pilothouse.sandbox.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads percent-encoded text: query strings, forms and paths. */
final class QueryString {
    private QueryString() {}

    /** Names and values in order; {@code a} and {@code a=} both have the empty value. */
    static Map<String, List<String>> parse(String raw) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        if (raw.isEmpty()) {
            return values;
        }
        for (String pair : raw.split("&")) {
            int mark = pair.indexOf('=');
            String name = mark < 0 ? pair : pair.substring(0, mark);
            String value = mark < 0 ? "" : pair.substring(mark + 1);
            values.computeIfAbsent(decode(name), absent -> new ArrayList<>()).add(decode(value));
        }
        return values;
    }

    /** A path segment, in which a plus is a plus. */
    static String decodePath(String raw) {
        return decode(raw.replace("+", "%2B"));
    }

    private static String decode(String raw) {
        try {
            return URLDecoder.decode(raw, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new ApiError(400, "InvalidURI", "Couldn't parse the specified URI.");
        }
    }
}
