package dev.pilothouse.feature.logs.lines;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;

/** How many, in words. */
public final class Counts {
    private Counts() {}

    /** {@code 1,204 lines}. */
    public static String lines(long count) {
        return count == 1 ? Text.tr("1 line") : Text.tr("{0} lines", Humane.count(count));
    }

    /** {@code 3 errors}. */
    public static String errors(long count) {
        return count == 1 ? Text.tr("1 error") : Text.tr("{0} errors", Humane.count(count));
    }
}
