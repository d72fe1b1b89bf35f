package dev.pilothouse.feature.tables.settings;

import java.util.List;
import java.util.Optional;

/**
 * A query that a workspace keeps by name: conditions, or a PartiQL statement.
 *
 * @param table its table's name
 * @param index empty: the planner chooses
 * @param where conditions as a person types them, such as {@code placedAt ≥ today}; {@code :name} for a value is asked for
 * @param descending by the sort key, largest first
 * @param statement PartiQL; there are no conditions then
 */
public record SavedQuery(
        String name,
        String table,
        Optional<String> index,
        List<String> where,
        boolean descending,
        Optional<String> statement) {
    public SavedQuery {
        where = List.copyOf(where);
    }

    /** Whether it asks for nothing in particular. */
    public boolean isEverything() {
        return where.isEmpty() && index.isEmpty() && statement.isEmpty();
    }

    /** The same of another table. */
    public SavedQuery at(String other) {
        return new SavedQuery(name, other, index, where, descending, statement);
    }

    /** The same by another name. */
    public SavedQuery named(String other) {
        return new SavedQuery(other, table, index, where, descending, statement);
    }
}
