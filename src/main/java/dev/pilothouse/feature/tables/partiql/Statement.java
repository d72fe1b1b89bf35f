package dev.pilothouse.feature.tables.partiql;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import java.util.List;
import java.util.Optional;

/**
 * A statement of PartiQL as DynamoDB takes it, its parameters filled in ("PartiQL statements for DynamoDB", Amazon DynamoDB
 * Developer Guide). Immutable.
 */
public sealed interface Statement {
    /** The table that it is about. */
    String table();

    /**
     * Reads.
     *
     * @param index empty: the table itself
     * @param columns what is wanted of each item; empty: all of it
     * @param order what it is ordered by, the first thing first
     */
    record Select(
            String table, Optional<String> index, List<Path> columns, Optional<Condition> where, List<Order> order)
            implements Statement {
        public Select {
            columns = List.copyOf(columns);
            order = List.copyOf(order);
        }
    }

    /** A new item. */
    record Insert(String table, Item item) implements Statement {}

    /** Changes one item. */
    record Update(String table, List<Change> changes, Condition where) implements Statement {
        public Update {
            changes = List.copyOf(changes);
        }
    }

    /** One item goes. */
    record Delete(String table, Condition where) implements Statement {}

    /** A part of {@code ORDER BY}. */
    record Order(Path by, boolean descending) {}
}
