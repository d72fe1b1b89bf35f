package dev.pilothouse.feature.logs.lines;

/**
 * How much is kept.
 *
 * @param lines in memory
 * @param bytes in memory
 * @param spilled bytes on disk; what is older is dropped
 */
public record Limits(int lines, long bytes, long spilled) {
    /** A line is kept up to here: what CloudWatch Logs took as the largest event until 2025. */
    public static final int LINE = 256 * 1024;

    /** A million lines or 256 MB, then a file of up to 1 GB. */
    public static final Limits USUAL = new Limits(1_000_000, 256L << 20, 1L << 30);
}
