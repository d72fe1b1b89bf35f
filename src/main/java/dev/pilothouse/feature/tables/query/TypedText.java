package dev.pilothouse.feature.tables.query;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.query.TypedWhere.Typo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A text that is read piece by piece, from left to right. */
final class TypedText {
    private static final List<String> SIGNS = List.of("<=", ">=", "!=", "<>", "==", "≤", "≥", "≠", "=", "<", ">");
    private final String text;
    private int at;

    TypedText(String text) {
        this.text = text;
    }

    /** Where the next piece begins, counted from 0. */
    int at() {
        skip();
        return at;
    }

    boolean atEnd() {
        skip();
        return at == text.length();
    }

    /** Takes this character, if it comes next. */
    boolean take(char wanted) {
        skip();
        boolean found = at < text.length() && text.charAt(at) == wanted;
        at += found ? 1 : 0;
        return found;
    }

    /** Takes these words, if they come next: one space in them stands for any. */
    boolean take(String words) {
        int start = at;
        for (String word : words.split(" ")) {
            skip();
            if (!isNext(word)) {
                at = start;
                return false;
            }
            at += word.length();
        }
        return true;
    }

    /** Takes the name of a function and the parenthesis behind it, if they come next. */
    boolean call(String function) {
        int start = at;
        boolean found = take(function) && take('(');
        at = found ? at : start;
        return found;
    }

    /** A comparison sign, if one comes next. */
    Optional<Comparison> sign() {
        skip();
        for (String sign : SIGNS) {
            if (text.startsWith(sign, at)) {
                at += sign.length();
                return Optional.of(
                        switch (sign) {
                            case "=", "==" -> Comparison.EQUAL;
                            case "!=", "<>", "≠" -> Comparison.NOT_EQUAL;
                            case "<" -> Comparison.LESS;
                            case "<=", "≤" -> Comparison.AT_MOST;
                            case ">" -> Comparison.GREATER;
                            default -> Comparison.AT_LEAST;
                        });
            }
        }
        return Optional.empty();
    }

    /** A path: up to a space, a sign or a parenthesis outside of quotes. */
    Path path() {
        skip();
        int start = at;
        while (at < text.length() && !TypedWhere.isSigned(text.substring(at, at + 1))) {
            if (text.charAt(at) == '"') {
                quoted();
            } else {
                at++;
            }
        }
        if (at == start) {
            throw new Typo(start, Text.tr("An attribute’s name is missing here."));
        }
        try {
            return Path.parse(text.substring(start, at));
        } catch (IllegalArgumentException e) {
            throw new Typo(start, e.getMessage());
        }
    }

    /** A value: in quotes, or up to a comma, a parenthesis, {@code and} or {@code or}. */
    TypedValue value() {
        skip();
        int start = at;
        if (at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'')) {
            return new TypedValue(quoted(), true, start);
        }
        while (at < text.length() && ",()".indexOf(text.charAt(at)) < 0 && !isJoint()) {
            at++;
        }
        String value = text.substring(start, at).strip();
        if (value.isEmpty()) {
            throw new Typo(start, Text.tr("A value is missing here."));
        }
        return new TypedValue(value, false, start);
    }

    private void skip() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean isJoint() {
        return at > 0 && Character.isWhitespace(text.charAt(at - 1)) && (isNext("and") || isNext("or"));
    }

    private boolean isNext(String word) {
        int end = at + word.length();
        return text.regionMatches(true, at, word, 0, word.length())
                && (end >= text.length()
                        || "\"'".indexOf(text.charAt(end)) >= 0
                        || TypedWhere.isSigned(text.substring(end, end + 1)));
    }

    // A backslash makes the next character an ordinary one.
    private String quoted() {
        int start = at;
        char quote = text.charAt(at++);
        StringBuilder inner = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            inner.append(text.charAt(at++));
        }
        if (at == text.length()) {
            throw new Typo(start, Text.tr("The quotes that open here are not closed."));
        }
        at++;
        return inner.toString();
    }

    /** The word that comes next, for whoever complains about it. */
    String next() {
        skip();
        String left = text.substring(at);
        return left.isEmpty() ? Text.tr("the end") : left.split("\\s", 2)[0].toLowerCase(Locale.ROOT);
    }
}
