package dev.pilothouse.feature.tables.item;

import java.util.Optional;

/**
 * What differs at one path.
 *
 * @param before empty where nothing was
 * @param after empty where nothing is
 */
public record Difference(Path path, Optional<Value> before, Optional<Value> after) {}
