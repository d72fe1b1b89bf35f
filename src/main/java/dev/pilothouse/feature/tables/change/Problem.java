package dev.pilothouse.feature.tables.change;

import dev.pilothouse.feature.tables.item.Path;

/**
 * Why DynamoDB would refuse an item.
 *
 * @param path where; {@link Path#ITEM} for the item as a whole
 * @param words what is wrong there, as a sentence
 */
public record Problem(Path path, String words) {}
