package dev.pilothouse.feature.tables.item;

import java.util.Optional;

/** What a person decides where two have changed the same. */
public sealed interface Choice {
    /** As I have it. */
    record Mine() implements Choice {}

    /** As it is there now. */
    record Theirs() implements Choice {}

    /**
     * Something else.
     *
     * @param value empty: nothing is to be there
     */
    record Edited(Optional<Value> value) implements Choice {}
}
