package dev.pilothouse.feature.logs.lines;

/**
 * A line as it is kept.
 *
 * @param number counts up from 0 in the order of arrival; never used twice
 * @param time when it was written, in milliseconds of the epoch
 * @param cut whether it was longer than what is kept of a line
 */
public record Line(long number, long time, Source source, Level level, String text, boolean cut) {}
