package dev.pilothouse.ui.lines;

/**
 * A piece of a line in one look; in it all can be seen (see {@link dev.pilothouse.core.Visible}).
 *
 * @param match whether it is what was looked for
 * @param more whether a click on it shows the rest of the line
 */
public record Run(String text, Tint tint, boolean strong, boolean match, boolean more) {
    public static Run of(String text, Tint tint) {
        return new Run(text, tint, false, false, false);
    }

    /** The same in another colour. */
    public Run in(Tint other) {
        return new Run(text, other, strong, match, more);
    }

    /** Another piece of it. */
    Run with(String other) {
        return new Run(other, tint, strong, match, more);
    }
}
