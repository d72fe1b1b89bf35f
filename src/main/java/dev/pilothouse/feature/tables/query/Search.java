package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Path;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What a person looks for in a table.
 *
 * @param source where to look; usually left to the planner
 * @param columns what is wanted of each item; empty: all of it
 * @param descending largest sort key first
 * @param consistent whether every write answered before is seen; twice the units
 * @param pageItems how many items DynamoDB may look at for one page, 1 or more; empty: as many as fit in 1 MB
 */
public record Search(
        Where where, Source source, List<Path> columns, boolean descending, boolean consistent, OptionalInt pageItems) {
    public Search {
        Objects.requireNonNull(where);
        Objects.requireNonNull(source);
        columns = List.copyOf(columns);
        Objects.requireNonNull(pageItems);
    }

    /** Where to look. */
    public sealed interface Source {
        /** Wherever it costs least. */
        record Best() implements Source {}

        /** The table itself. */
        record Table() implements Source {}

        /** This index. */
        record Index(String name) implements Source {}
    }

    /** Everything of whatever fits, from wherever it costs least. */
    public static Search of(Where where) {
        return new Search(where, new Source.Best(), List.of(), false, false, OptionalInt.empty());
    }

    public Search from(Source other) {
        return new Search(where, other, columns, descending, consistent, pageItems);
    }

    public Search wanting(List<Path> these) {
        return new Search(where, source, these, descending, consistent, pageItems);
    }

    public Search descending(boolean order) {
        return new Search(where, source, columns, order, consistent, pageItems);
    }

    public Search consistent(boolean whether) {
        return new Search(where, source, columns, descending, whether, pageItems);
    }

    public Search paged(int items) {
        return new Search(where, source, columns, descending, consistent, OptionalInt.of(items));
    }
}
