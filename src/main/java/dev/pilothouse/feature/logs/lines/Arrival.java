package dev.pilothouse.feature.logs.lines;

/**
 * A line that came.
 *
 * @param time when it was written, in milliseconds of the epoch
 * @param note whether Pilothouse says it itself
 */
public record Arrival(long time, Source source, String text, boolean note) {
    public Arrival(long time, Source source, String text) {
        this(time, source, text, false);
    }

    /** What Pilothouse says between lines: that some are missing. */
    public static Arrival note(long time, String words) {
        return new Arrival(time, new Source("", ""), words, true);
    }
}
