package dev.pilothouse.aws.logs;

import java.util.List;

/**
 * What a tail shows.
 *
 * @param groups ARNs without a trailing {@code :*}, one to ten
 * @param pattern CloudWatch's filter pattern; empty for all lines
 * @param prefixes beginnings of streams' names; empty for all streams, and for more than one group
 */
public record Tailed(List<String> groups, String pattern, List<String> prefixes) {
    /** CloudWatch's own limit on the groups of a live tail. */
    public static final int MOST_GROUPS = 10;

    public Tailed {
        groups = List.copyOf(groups);
        prefixes = List.copyOf(prefixes);
        if (groups.isEmpty() || groups.size() > MOST_GROUPS) {
            throw new IllegalArgumentException("groups of a tail: " + groups.size());
        }
    }

    /** All streams of the groups. */
    public Tailed(List<String> groups, String pattern) {
        this(groups, pattern, List.of());
    }

    boolean takes(LogLine line) {
        return prefixes.isEmpty() || prefixes.stream().anyMatch(line.stream()::startsWith);
    }
}
