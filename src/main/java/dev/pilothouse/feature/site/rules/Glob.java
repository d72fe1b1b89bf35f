package dev.pilothouse.feature.site.rules;

import java.util.regex.Pattern;

/** A pattern of paths, the same on every operating system (a {@code PathMatcher} reads backslashes on some). */
final class Glob {
    private static final String LITERAL_EXCEPT = "*?{},";
    private final StringBuilder regex = new StringBuilder();
    private final String glob;
    private boolean inBraces;

    private Glob(String glob) {
        this.glob = glob;
    }

    static Pattern of(String glob) {
        return new Glob(glob).compiled();
    }

    private Pattern compiled() {
        for (int at = 0; at < glob.length(); at++) {
            if (glob.startsWith("**", at)) {
                regex.append(".*");
                at++;
            } else {
                append(glob.charAt(at));
            }
        }
        if (glob.isEmpty() || inBraces) {
            throw new IllegalArgumentException(glob);
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private void append(char c) {
        if (LITERAL_EXCEPT.indexOf(c) < 0 || !inBraces && (c == ',' || c == '}')) {
            regex.append(Pattern.quote(String.valueOf(c)));
            return;
        }
        switch (c) {
            case '*' -> regex.append("[^/]*");
            case '?' -> regex.append("[^/]");
            case ',' -> regex.append('|');
            case '{' -> brace(true, "(?:");
            default -> brace(false, ")");
        }
    }

    private void brace(boolean opens, String written) {
        if (opens == inBraces) {
            throw new IllegalArgumentException(glob);
        }
        inBraces = opens;
        regex.append(written);
    }
}
