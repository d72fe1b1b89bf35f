package dev.pilothouse.feature.logs.lines;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds in a line the request that wrote it, and its trace. Pure. */
public final class Ids {
    private static final int LENGTH = 36;
    private static final String SAID = "RequestId: ";
    private static final List<String> KEYS = List.of(
            "requestId",
            "AWSRequestId",
            "awsRequestId",
            "aws_request_id",
            "function_request_id",
            "request_id",
            "RequestId");
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9=_-]{8,64}");
    private static final Pattern PAIR = Pattern.compile("(?i)\\brequest_?id[=:] ?\"?([0-9a-f-]{36})");

    /** X-Ray Developer Guide, "Tracing header". */
    private static final Pattern TRACE = Pattern.compile("1-[0-9a-f]{8}-[0-9a-f]{24}");

    private Ids() {}

    /** The id of the request that wrote the line, as Lambda and its loggers give it. */
    public static Optional<String> request(String text) {
        int said = text.indexOf(SAID);
        if (said >= 0 && isId(text, said + SAID.length())) {
            return Optional.of(text.substring(said + SAID.length(), said + SAID.length() + LENGTH));
        }
        int brace = text.indexOf('{');
        return brace >= 0 && text.substring(0, brace).isBlank()
                ? json(text, brace)
                : field(text).or(() -> pair(text));
    }

    /** The id of the trace that the line belongs to. */
    public static Optional<String> trace(String text) {
        Matcher trace = TRACE.matcher(text);
        return trace.find() ? Optional.of(trace.group()) : Optional.empty();
    }

    /** Whether the whole of a text looks like the id of a request. */
    public static boolean isRequest(String text) {
        return text.length() == LENGTH && isId(text, 0);
    }

    private static Optional<String> json(String text, int from) {
        return KEYS.stream()
                .flatMap(key -> Members.of(text, from, key).stream())
                .filter(value -> ID.matcher(value).matches())
                .findFirst();
    }

    // Node.js: time, id, level; Python: level, time, id; in tabs.
    private static Optional<String> field(String text) {
        int at = 0;
        for (int field = 0; field < 4; field++) {
            if (isId(text, at) && (at + LENGTH == text.length() || !isPart(text.charAt(at + LENGTH)))) {
                return Optional.of(text.substring(at, at + LENGTH));
            }
            int tab = text.indexOf('\t', at);
            int blank = text.indexOf(' ', at);
            int next = tab < 0 ? blank : blank < 0 ? tab : Math.min(tab, blank);
            if (next < 0) {
                return Optional.empty();
            }
            at = next + 1;
        }
        return Optional.empty();
    }

    private static Optional<String> pair(String text) {
        if (text.indexOf('=') < 0 && text.indexOf(':') < 0) {
            return Optional.empty();
        }
        Matcher pair = PAIR.matcher(text);
        return pair.find() && isId(pair.group(1), 0) ? Optional.of(pair.group(1)) : Optional.empty();
    }

    private static boolean isId(String text, int from) {
        if (text.length() < from + LENGTH) {
            return false;
        }
        for (int at = 0; at < LENGTH; at++) {
            char c = text.charAt(from + at);
            boolean dash = at == 8 || at == 13 || at == 18 || at == 23;
            if (dash ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }

    private static boolean isPart(char c) {
        return c == '-' || Character.isLetterOrDigit(c);
    }
}
