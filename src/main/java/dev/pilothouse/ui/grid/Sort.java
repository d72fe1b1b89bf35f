package dev.pilothouse.ui.grid;

/**
 * By which column the rows are in order.
 *
 * @param column its id
 */
public record Sort(String column, boolean ascending) {}
