package dev.pilothouse.core;

import java.util.regex.Pattern;

/** Text as a spreadsheet may read it without running it (OWASP "CSV Injection", CWE-1236). Thread-safe. */
public final class Spreadsheet {
    private static final Pattern FORMULA =
            Pattern.compile("[=+\\-@\\t\\r\\n\\x00|\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private Spreadsheet() {}

    /** The text; behind an apostrophe where a spreadsheet would take it for a formula. */
    public static String safe(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }
}
