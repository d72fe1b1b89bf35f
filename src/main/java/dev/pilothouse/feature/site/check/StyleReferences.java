package dev.pilothouse.feature.site.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a style sheet loads: the addresses in {@code url(…)} and {@code @import "…"} (CSS Syntax Level 3, 4.3). */
final class StyleReferences {
    private static final String IMPORT = "@import";
    private static final String URL = "url(";
    private final String css;
    private final List<String> found = new ArrayList<>();
    private int at;

    private StyleReferences(String css) {
        this.css = css;
    }

    static List<String> in(String css) {
        StyleReferences references = new StyleReferences(css);
        references.read();
        return references.found;
    }

    private void read() {
        while (at < css.length()) {
            if (css.startsWith("/*", at)) {
                skipComment();
            } else if (isQuote(css.charAt(at))) {
                string();
            } else if (begins(URL)) {
                at += URL.length();
                url();
            } else if (begins(IMPORT)) {
                at += IMPORT.length();
                skipBlanks();
                if (at < css.length() && isQuote(css.charAt(at))) {
                    found.add(string());
                }
            } else {
                at++;
            }
        }
    }

    private boolean begins(String word) {
        return css.regionMatches(true, at, word, 0, word.length());
    }

    private void url() {
        skipBlanks();
        if (at < css.length() && isQuote(css.charAt(at))) {
            found.add(string());
            return;
        }
        StringBuilder address = new StringBuilder();
        while (at < css.length() && css.charAt(at) != ')') {
            address.append(character());
        }
        found.add(address.toString().strip());
    }

    private String string() {
        char quote = css.charAt(at++);
        StringBuilder text = new StringBuilder();
        while (at < css.length() && css.charAt(at) != quote && css.charAt(at) != '\n') {
            text.append(character());
        }
        at++;
        return text.toString();
    }

    // A backslash is followed by up to six hex digits and one blank, or by the character itself.
    private String character() {
        char c = css.charAt(at++);
        if (c != '\\' || at == css.length()) {
            return String.valueOf(c);
        }
        int begin = at;
        while (at < css.length() && at - begin < 6 && Character.digit(css.charAt(at), 16) >= 0) {
            at++;
        }
        if (at == begin) {
            return css.charAt(at) == '\n' ? skip() : String.valueOf(css.charAt(at++));
        }
        int code = Integer.parseInt(css.substring(begin, at).toLowerCase(Locale.ROOT), 16);
        if (at < css.length() && Character.isWhitespace(css.charAt(at))) {
            at++;
        }
        return Character.isValidCodePoint(code) ? Character.toString(code) : "\uFFFD";
    }

    private String skip() {
        at++;
        return "";
    }

    private void skipComment() {
        int end = css.indexOf("*/", at + 2);
        at = end < 0 ? css.length() : end + 2;
    }

    private void skipBlanks() {
        while (at < css.length() && Character.isWhitespace(css.charAt(at))) {
            at++;
        }
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }
}
