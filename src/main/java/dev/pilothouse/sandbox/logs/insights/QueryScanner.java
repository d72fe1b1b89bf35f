package dev.pilothouse.sandbox.logs.insights;

import java.util.OptionalLong;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads a query's text from left to right; blanks and comments between its pieces are left out. */
final class QueryScanner {
    private final String text;
    private int at;

    QueryScanner(String text) {
        this.text = text;
    }

    int at() {
        skip();
        return at;
    }

    String since(int start) {
        return text.substring(start, at).strip();
    }

    boolean atEnd() {
        skip();
        return at >= text.length();
    }

    char peek() {
        skip();
        return at < text.length() ? text.charAt(at) : 0;
    }

    /** Goes on behind those characters, if they come next. */
    boolean take(String symbol) {
        skip();
        boolean there = text.startsWith(symbol, at);
        if (there) {
            at += symbol.length();
        }
        return there;
    }

    void require(String symbol) throws MalformedQueryException {
        if (!take(symbol)) {
            throw unexpected();
        }
    }

    /** Goes on behind that word of any case, if it comes next. */
    boolean takeWord(String word) {
        skip();
        int end = at + word.length();
        boolean there = text.regionMatches(true, at, word, 0, word.length())
                && (end >= text.length() || !isNamed(text.charAt(end)));
        if (there) {
            at = end;
        }
        return there;
    }

    /** A field's or function's name; one between backticks may have any characters. */
    String name() throws MalformedQueryException {
        if (take("`")) {
            int start = at;
            end('`');
            return text.substring(start, at - 1);
        }
        String name = whileSo(QueryScanner::isNamed);
        if (name.isEmpty()) {
            throw unexpected();
        }
        return name;
    }

    /** What stands between quotation marks of either kind. */
    String quoted() throws MalformedQueryException {
        char mark = peek();
        at++;
        int start = at;
        end(mark);
        return text.substring(start, at - 1).replaceAll("\\\\([\\\\\"'])", "$1");
    }

    /** What stands between two slashes. */
    Pattern regex() throws MalformedQueryException {
        int first = at();
        require("/");
        int start = at;
        end('/');
        try {
            return Pattern.compile(text.substring(start, at - 1).replace("\\/", "/"));
        } catch (PatternSyntaxException e) {
            throw malformed("invalid regular expression: " + e.getDescription(), first);
        }
    }

    double number() throws MalformedQueryException {
        skip();
        int start = at;
        whileSo(c -> c >= '0' && c <= '9' || c == '.');
        try {
            return Double.parseDouble(text.substring(start, at));
        } catch (NumberFormatException e) {
            throw malformed("not a number", start);
        }
    }

    /** The unit that stands directly behind a number, in milliseconds. */
    OptionalLong unit() throws MalformedQueryException {
        int start = at;
        String unit = whileSoHere(Character::isLetter);
        return switch (unit) {
            case "" -> OptionalLong.empty();
            case "ms" -> OptionalLong.of(1);
            case "s" -> OptionalLong.of(1000);
            case "m" -> OptionalLong.of(60_000);
            case "h" -> OptionalLong.of(3_600_000);
            case "d" -> OptionalLong.of(86_400_000);
            case "w" -> OptionalLong.of(7 * 86_400_000L);
            default -> throw malformed("unknown unit of time", start);
        };
    }

    MalformedQueryException unexpected() {
        skip();
        return malformed(at < text.length() ? "unexpected symbol found " + text.charAt(at) : "unexpected end", at);
    }

    MalformedQueryException malformed(String what, int start) {
        long line = text.substring(0, Math.min(start, text.length())).lines().count();
        int position = start - text.lastIndexOf('\n', Math.max(0, start - 1));
        return new MalformedQueryException(
                what + " at line " + Math.max(1, line) + " and position " + position, start, Math.max(at, start + 1));
    }

    private String whileSo(IntPredicate wanted) {
        skip();
        return whileSoHere(wanted);
    }

    private String whileSoHere(IntPredicate wanted) {
        int start = at;
        while (at < text.length() && wanted.test(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    // Behind the mark that closes; a backslash takes the next character along.
    private void end(char mark) throws MalformedQueryException {
        int start = at - 1;
        while (at < text.length() && text.charAt(at) != mark) {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        if (at >= text.length()) {
            at = text.length();
            throw malformed("missing " + mark, start);
        }
        at++;
    }

    private void skip() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '#')) {
            if (text.charAt(at) == '#') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else {
                at++;
            }
        }
    }

    private static boolean isNamed(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '@' || c == '.';
    }
}
