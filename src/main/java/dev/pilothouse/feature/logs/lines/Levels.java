package dev.pilothouse.feature.logs.lines;

import java.util.List;
import java.util.Optional;

/**
 * Finds how grave a line is: in JSON, in Lambda's text format (Lambda Developer Guide, "Log formats"), in its own reports, and
 * as common loggers write it. Pure.
 */
public final class Levels {
    private static final int LOOKED_AT = 120;
    private static final List<String> KEYS =
            List.of("level", "severity", "log.level", "logLevel", "levelname", "lvl", "@level");
    private static final List<String> ENDS = List.of(
            "Task timed out after ",
            "Runtime exited ",
            "RequestId: ",
            "Traceback (most recent call last)",
            "Exception in thread ",
            "Caused by: ",
            "Unhandled ");

    private Levels() {}

    /** The level of a line; {@link Level#NONE} where it says nothing. */
    public static Level of(String text) {
        int start = start(text);
        if (start == text.length()) {
            return Level.NONE;
        }
        if (text.charAt(start) == '{') {
            return json(text, start);
        }
        return platform(text, start).orElseGet(() -> words(text, start));
    }

    /** Whether Lambda itself says it, rather than the function. */
    public static boolean isPlatform(String text) {
        return platform(text, 0).isPresent();
    }

    // Behind blanks and colours.
    private static int start(String text) {
        int at = 0;
        while (at < text.length() && at < LOOKED_AT) {
            if (text.charAt(at) == Ansi.ESCAPE) {
                int after = Ansi.end(text, at);
                if (after < 0) {
                    return at;
                }
                at = after;
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                return at;
            }
        }
        return Math.min(at, text.length());
    }

    private static Level json(String text, int start) {
        for (String key : KEYS) {
            Optional<String> value = Members.of(text, start, key);
            if (value.isPresent()) {
                return value.flatMap(Levels::value).orElse(Level.NONE);
            }
        }
        // Lambda's own events in JSON: "platform.report".
        boolean failed = Members.of(text, start, "type")
                        .filter(type -> type.startsWith("platform."))
                        .isPresent()
                && Members.of(text, start, "status")
                        .filter(status -> !status.equals("success"))
                        .isPresent();
        return failed ? Level.ERROR : Level.NONE;
    }

    private static Optional<Level> value(String text) {
        if (text.length() <= 3 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.of(Level.numbered(Integer.parseInt(text)));
        }
        return Level.named(text);
    }

    // Lambda Developer Guide, "Viewing and querying Lambda function logs": START, END, REPORT, INIT_START.
    private static Optional<Level> platform(String text, int at) {
        if (text.startsWith("REPORT RequestId: ", at)) {
            boolean failed = text.contains("Status: timeout") || text.contains("Status: error");
            return Optional.of(failed ? Level.ERROR : Level.NONE);
        }
        boolean own = text.startsWith("START RequestId: ", at)
                || text.startsWith("END RequestId: ", at)
                || text.startsWith("INIT_START ", at)
                || text.startsWith("EXTENSION\tName: ", at);
        return own ? Optional.of(Level.NONE) : Optional.empty();
    }

    private static Level words(String text, int start) {
        int end = Math.min(text.length(), start + LOOKED_AT);
        for (int at = start; at < end; ) {
            if (!isLetter(text.charAt(at))) {
                at++;
                continue;
            }
            int after = at;
            while (after < text.length() && isLetter(text.charAt(after))) {
                after++;
            }
            Optional<Level> level = after - at > 11 ? Optional.empty() : word(text, start, at, after);
            if (level.isPresent()) {
                return level.get();
            }
            at = after;
        }
        return failure(text, start, end) ? Level.ERROR : klog(text, start);
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    // In capitals anywhere near the beginning; else only where it stands as a level does: [warn], level=warn, error: …
    private static Optional<Level> word(String text, int start, int from, int to) {
        if (joined(text, from - 1) || joined(text, to)) {
            return Optional.empty();
        }
        String word = text.substring(from, to);
        boolean capitals = word.chars().allMatch(c -> c <= 'Z');
        return capitals || marked(text, start, from, to) ? Level.named(word) : Optional.empty();
    }

    private static boolean joined(String text, int at) {
        return at >= 0
                && at < text.length()
                && (text.charAt(at) == '_' || text.charAt(at) >= '0' && text.charAt(at) <= '9');
    }

    private static boolean marked(String text, int start, int from, int to) {
        char before = from > 0 ? text.charAt(from - 1) : ' ';
        char after = to < text.length() ? text.charAt(to) : ' ';
        boolean framed = before == '[' && after == ']' || before == '<' && after == '>';
        boolean named = text.regionMatches(true, from - 6, "level=", 0, 6)
                || text.regionMatches(true, from - 7, "level=\"", 0, 7)
                || text.regionMatches(true, from - 4, "lvl=", 0, 4)
                || text.regionMatches(true, from - 9, "severity=", 0, 9);
        return framed || named || from == start && after == ':';
    }

    private static boolean failure(String text, int start, int end) {
        for (String beginning : ENDS) {
            if (text.startsWith(beginning, start)) {
                return !beginning.startsWith("RequestId") || text.contains("Error: ");
            }
        }
        // …Z <request id> Task timed out after 3.00 seconds
        int timedOut = text.indexOf("Task timed out after ");
        if (timedOut >= 0 && timedOut < end) {
            return true;
        }
        int after = start;
        while (after < end
                && (isLetter(text.charAt(after)) || text.charAt(after) == '.' || text.charAt(after) == '_')) {
            after++;
        }
        String first = text.substring(start, after);
        return first.length() > 5 && (first.endsWith("Error") || first.endsWith("Exception"));
    }

    // E1126 14:31:14.383 …
    private static Level klog(String text, int at) {
        boolean written = text.length() > at + 5
                && text.charAt(at + 5) == ' '
                && text.substring(at + 1, at + 5).chars().allMatch(c -> c >= '0' && c <= '9');
        return !written
                ? Level.NONE
                : switch (text.charAt(at)) {
                    case 'I' -> Level.INFO;
                    case 'W' -> Level.WARN;
                    case 'E' -> Level.ERROR;
                    case 'F' -> Level.FATAL;
                    default -> Level.NONE;
                };
    }
}
