package dev.pilothouse.sandbox.dynamodb.table;

import java.util.Map;

/**
 * What a change took.
 *
 * @param bytes the item's, before or after, whichever is more
 * @param indexes the write units of each index that had to follow
 */
public record Changed(int bytes, Map<String, Integer> indexes) {}
