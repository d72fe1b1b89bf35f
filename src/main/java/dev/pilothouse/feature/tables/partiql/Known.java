package dev.pilothouse.feature.tables.partiql;

import java.util.List;
import java.util.function.Function;

/**
 * The names that are known where a statement is written.
 *
 * @param tables all that are listed
 * @param attributes of the table that is looked at: keys first, then declared ones, then those that turned up
 * @param indexesOf those of a table by its name; none where nobody knows
 */
public record Known(List<String> tables, List<Name> attributes, Function<String, List<Name>> indexesOf) {
    public Known {
        tables = List.copyOf(tables);
        attributes = List.copyOf(attributes);
    }

    /**
     * A name.
     *
     * @param hint what it is, in a word or two
     */
    public record Name(String name, String hint) {}

    List<Name> indexes(String table) {
        return indexesOf.apply(table);
    }
}
