package dev.pilothouse.feature.logs.lines;

import java.util.regex.Pattern;

/**
 * What Lambda's runtimes write before each message: time, request and level, which are told apart from it anyway (Lambda Developer
 * Guide, "Log formats", of Node.js, Python and Java). Pure.
 */
public final class Prefix {
    private static final String ID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
    private static final Pattern WRITTEN =
            Pattern.compile("^(?:\\[[A-Z]+]\\t)?" + "\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d:\\d\\d(?:[.,]\\d+)?Z?[\\t ]"
                    + ID + "[\\t ]+(?:[A-Z]{4,5}[\\t ]+)?");

    private Prefix() {}

    /** The message alone. */
    public static String strip(String text) {
        return WRITTEN.matcher(text).replaceFirst("");
    }
}
