package dev.pilothouse.feature.tables.settings;

/**
 * An attribute whose value is the partition key of an item somewhere else.
 *
 * @param attribute the path of it without places in lists, such as {@code customer} or {@code items.sku}
 * @param table the other table's name
 * @param key the other table's partition key
 */
public record KeyLink(String attribute, String table, String key) {}
