package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;

/** One change of an {@code UPDATE}. */
public sealed interface Change {
    /** Where it changes something. */
    Path path();

    /** Puts something there. */
    record Put(Path path, Amount amount) implements Change {}

    /** Takes away what is there. */
    record Remove(Path path) implements Change {}

    /** Adds members to a set: {@code set_add}. */
    record AddMembers(Path path, Value members) implements Change {}

    /** Takes members out of a set: {@code set_delete}. */
    record DeleteMembers(Path path, Value members) implements Change {}

    /** What is put somewhere. */
    sealed interface Amount {
        /** A value that is written there. */
        record Given(Value value) implements Amount {}

        /** What stands elsewhere in the item. */
        record At(Path path) implements Amount {}

        record Sum(Amount left, Amount right) implements Amount {}

        record Difference(Amount left, Amount right) implements Amount {}

        /** Two lists, one behind the other: {@code list_append}. */
        record Append(Amount first, Amount second) implements Amount {}
    }
}
