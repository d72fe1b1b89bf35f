package dev.pilothouse.ui.code;

/**
 * JSON with a line for each member, and nothing else about it changed: numbers and strings stay as they were written, whatever
 * their size. What is not JSON stays as it is. Pure.
 */
public final class PrettyJson {
    private static final String STEP = "  ";
    private final String raw;
    private final StringBuilder pretty;
    private int depth;

    private PrettyJson(String raw) {
        this.raw = raw;
        this.pretty = new StringBuilder(raw.length() + raw.length() / 4);
    }

    /** With a line for each member; what is not JSON comes back as it is. */
    public static String of(String raw) {
        return JsonCheck.read(raw).fitting().isPresent() ? new PrettyJson(raw).written() : raw;
    }

    private String written() {
        int at = 0;
        while (at < raw.length()) {
            at = next(at);
        }
        return pretty.toString();
    }

    private int next(int at) {
        char letter = raw.charAt(at);
        switch (letter) {
            case '"' -> {
                int end = textEnd(at);
                pretty.append(raw, at, end);
                return end;
            }
            case '{', '[' -> {
                int after = afterBlanks(at + 1);
                if (raw.charAt(after) == '}' || raw.charAt(after) == ']') {
                    pretty.append(letter).append(raw.charAt(after));
                    return after + 1;
                }
                depth++;
                line(pretty.append(letter));
            }
            case '}', ']' -> {
                depth--;
                line(pretty);
                pretty.append(letter);
            }
            case ',' -> line(pretty.append(letter));
            case ':' -> pretty.append(": ");
            case ' ', '\t', '\r', '\n' -> {}
            default -> pretty.append(letter);
        }
        return at + 1;
    }

    private void line(StringBuilder text) {
        text.append('\n').repeat(STEP, depth);
    }

    private int afterBlanks(int from) {
        int at = from;
        while (" \t\r\n".indexOf(raw.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int textEnd(int from) {
        int at = from + 1;
        while (raw.charAt(at) != '"') {
            at += raw.charAt(at) == '\\' ? 2 : 1;
        }
        return at + 1;
    }
}
