package dev.pilothouse.feature.tables.shape;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** Which attributes an index holds, beside its own keys and its table's (DynamoDB API, {@code Projection}). */
public sealed interface Projection {
    /** All: an item read from the index is whole. */
    record All() implements Projection {}

    /** No more than keys. */
    record KeysOnly() implements Projection {}

    /** Keys and these. */
    record Include(SequencedSet<String> attributes) implements Projection {
        public Include {
            attributes = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(attributes));
        }
    }
}
