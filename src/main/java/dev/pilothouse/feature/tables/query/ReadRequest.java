package dev.pilothouse.feature.tables.query;

import dev.pilothouse.feature.tables.item.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;

/**
 * One Query or Scan as it is sent, page by page (DynamoDB API, Query and Scan).
 *
 * @param index empty: the table itself
 * @param keyCondition of a Query; a Scan has none
 * @param names what {@code #…} stands for
 * @param values what {@code :…} stands for
 * @param ascending by the sort key; a Scan has no order
 * @param wholeItems whether what a local index lacks is fetched from the table
 * @param pageItems the {@code Limit}
 * @param segments how many parts of a Scan are read side by side; 1 for a Query
 */
public record ReadRequest(
        String table,
        Optional<String> index,
        Optional<String> keyCondition,
        Optional<String> filter,
        Optional<String> projection,
        SequencedMap<String, String> names,
        SequencedMap<String, Value> values,
        boolean ascending,
        boolean consistent,
        boolean wholeItems,
        OptionalInt pageItems,
        int segments)
        implements PagedRead {
    public ReadRequest {
        Objects.requireNonNull(table);
        Objects.requireNonNull(index);
        Objects.requireNonNull(keyCondition);
        Objects.requireNonNull(filter);
        Objects.requireNonNull(projection);
        names = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(names));
        values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
        Objects.requireNonNull(pageItems);
    }

    @Override
    public boolean isQuery() {
        return keyCondition.isPresent();
    }

    @Override
    public boolean sifts() {
        return filter.isPresent();
    }

    @Override
    public ReadRequest segments(int count) {
        return new ReadRequest(
                table,
                index,
                keyCondition,
                filter,
                projection,
                names,
                values,
                ascending,
                consistent,
                wholeItems,
                pageItems,
                isQuery() ? 1 : count);
    }
}
