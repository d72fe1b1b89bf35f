package dev.pilothouse.feature.tables.rows;

/**
 * By which column rows are sorted.
 *
 * @param column its number
 */
public record Sorting(int column, boolean descending) {}
