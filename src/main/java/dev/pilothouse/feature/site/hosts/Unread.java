package dev.pilothouse.feature.site.hosts;

/**
 * A line that says nothing which is known.
 *
 * @param line from 1
 */
public record Unread(int line) {}
