package dev.pilothouse.feature.tables.read;

import dev.pilothouse.feature.tables.item.Value;
import java.util.SequencedMap;

/** Where a page begins, as the page before it said. */
public sealed interface Start {
    /** Behind the item with this key (DynamoDB API, {@code LastEvaluatedKey}). */
    record After(SequencedMap<String, Value> key) implements Start {}

    /** Where a statement stopped (DynamoDB API, {@code NextToken}). */
    record Token(String place) implements Start {}
}
