package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A {@code SELECT} as it is sent, page by page (DynamoDB API, ExecuteStatement).
 *
 * @param text with a question mark for each parameter
 * @param parameters their values, in order
 * @param columns what it asks of each item; empty: all of it
 */
public record StatementRequest(
        String table,
        Optional<String> index,
        String text,
        List<Value> parameters,
        List<Path> columns,
        boolean isQuery,
        boolean sifts,
        boolean consistent)
        implements PagedRead {
    public StatementRequest {
        Objects.requireNonNull(table);
        Objects.requireNonNull(index);
        Objects.requireNonNull(text);
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    @Override
    public int segments() {
        return 1;
    }

    @Override
    public StatementRequest segments(int count) {
        return this;
    }

    /** Whether a column of its answer is the attribute of that name, as it stands in the item: others are called by their last step. */
    public boolean carries(String attribute) {
        return columns.isEmpty()
                || columns.contains(Path.of(attribute))
                        && columns.stream()
                                .filter(path -> path.depth() > 1)
                                .noneMatch(path -> path.last().equals(new Path.Step.Name(attribute)));
    }
}
