package dev.pilothouse.feature.logs.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is looked for.
 *
 * @param groups names, ten at most
 * @param stream only in this stream, of a single group
 * @param pattern as CloudWatch Logs has them; empty: all lines
 * @param from with it
 * @param to without it
 * @see <a href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html">Patterns</a>
 */
public record Wanted(List<String> groups, Optional<String> stream, String pattern, Instant from, Instant to) {
    public Wanted {
        groups = List.copyOf(groups);
    }

    /** The pattern for lines that contain a text as it stands. */
    public static String containing(String text) {
        String wanted = text.strip();
        return wanted.isEmpty() ? "" : '"' + wanted.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    Wanted within(Instant first, Instant end) {
        return new Wanted(groups, stream, pattern, first, end);
    }
}
