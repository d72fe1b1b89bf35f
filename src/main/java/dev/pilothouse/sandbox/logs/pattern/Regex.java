package dev.pilothouse.sandbox.logs.pattern;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** A regular expression of the kind that filter patterns take: no groups, few symbols. */
record Regex(Pattern pattern) {
    private static final String SYMBOLS = ":_#=@/;,-";
    private static final String OPERATORS = "^$?[]{}|\\*+.";
    private static final String CLASSES = "dDsSwWx";

    static Regex of(String text) throws InvalidPatternException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
                requireEscape(text, i);
            } else if (!isPlain(c) && OPERATORS.indexOf(c) < 0) {
                throw new InvalidPatternException("'" + c + "' is not supported in a regular expression");
            }
        }
        try {
            return new Regex(Pattern.compile(text));
        } catch (PatternSyntaxException e) {
            throw new InvalidPatternException("the regular expression is malformed: " + e.getDescription());
        }
    }

    private static void requireEscape(String text, int at) throws InvalidPatternException {
        char c = at < text.length() ? text.charAt(at) : Scanner.END;
        boolean wordOfItsOwn = isAlphanumeric(c) && CLASSES.indexOf(c) < 0;
        if (c == Scanner.END || c > 127 || wordOfItsOwn) {
            throw new InvalidPatternException("'\\" + c + "' is not supported in a regular expression");
        }
    }

    private static boolean isPlain(char c) {
        return isAlphanumeric(c) || SYMBOLS.indexOf(c) >= 0 || c == ' ';
    }

    private static boolean isAlphanumeric(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }

    boolean isIn(String text) {
        return pattern.matcher(text).find();
    }
}
