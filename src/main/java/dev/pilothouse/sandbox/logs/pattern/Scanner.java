package dev.pilothouse.sandbox.logs.pattern;

import java.util.function.IntPredicate;

/** Reads a pattern's text from left to right. */
final class Scanner {
    static final char END = 0;
    private static final int MOST_REGEXES = 2;

    private final String text;
    private int at;
    private int regexes;

    Scanner(String text) {
        this.text = text;
    }

    boolean atEnd() {
        return at >= text.length();
    }

    /** The next character; {@link #END} where there is none. */
    char peek() {
        return atEnd() ? END : text.charAt(at);
    }

    void blanks() {
        whileSo(Character::isWhitespace);
    }

    /** All that come and are so. */
    String whileSo(IntPredicate wanted) {
        int start = at;
        while (!atEnd() && wanted.test(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at);
    }

    /** Goes on behind that text, if it comes next, blanks before it left out. */
    boolean take(String wanted) {
        blanks();
        if (!text.startsWith(wanted, at)) {
            return false;
        }
        at += wanted.length();
        return true;
    }

    /** As {@link #take}, for words of any case. */
    boolean takeWord(String wanted) {
        blanks();
        int end = at + wanted.length();
        boolean there = text.regionMatches(true, at, wanted, 0, wanted.length())
                && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
        if (there) {
            at = end;
        }
        return there;
    }

    void require(String wanted) throws InvalidPatternException {
        if (!take(wanted)) {
            throw unexpected();
        }
    }

    /** What stands between two quotation marks; a backslash before one takes it along. */
    String quoted() throws InvalidPatternException {
        require("\"");
        StringBuilder quoted = new StringBuilder();
        while (peek() != '"') {
            if (peek() == '\\' && at + 1 < text.length() && "\"\\".indexOf(text.charAt(at + 1)) >= 0) {
                at++;
            }
            if (atEnd()) {
                throw new InvalidPatternException("a quotation mark is not closed");
            }
            quoted.append(text.charAt(at++));
        }
        at++;
        return quoted.toString();
    }

    /** What stands between two percent signs; a backslash before one takes it along. */
    Regex regex() throws InvalidPatternException {
        require("%");
        int start = at;
        while (peek() != '%') {
            at += peek() == '\\' ? 2 : 1;
            if (atEnd()) {
                throw new InvalidPatternException("a regular expression is not closed");
            }
        }
        if (++regexes > MOST_REGEXES) {
            throw new InvalidPatternException("more than " + MOST_REGEXES + " regular expressions");
        }
        return Regex.of(text.substring(start, at++));
    }

    InvalidPatternException unexpected() {
        return new InvalidPatternException(
                atEnd() ? "it ends too early" : "'" + peek() + "' at position " + (at + 1) + " was not expected");
    }
}
