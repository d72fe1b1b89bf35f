package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.expression.Condition;
import dev.pilothouse.sandbox.dynamodb.expression.Evaluator;
import dev.pilothouse.sandbox.dynamodb.table.Index;
import dev.pilothouse.sandbox.dynamodb.table.Page;
import dev.pilothouse.sandbox.dynamodb.table.Row;
import dev.pilothouse.sandbox.dynamodb.table.Stretch;
import dev.pilothouse.sandbox.dynamodb.table.Table;
import dev.pilothouse.sandbox.dynamodb.table.Units;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a page and makes an answer of it: filter, selection, capacity.
 *
 * @param index empty where the table itself is read
 */
record Reader(Named of, Optional<Index> index, Selection selection, Optional<Condition> filter, boolean consistent) {
    /** The answer, and where the next page begins. */
    Answer read(Stretch stretch, boolean forward, Optional<Value.Tree> start, int limit) {
        of.requireReads(index.map(it -> it.shape().name()));
        Table table = of.table();
        Page page = table.read(index, stretch, forward, start, limit);
        List<Row> rows =
                selection.fetches() ? page.rows().stream().map(this::whole).toList() : page.rows();
        List<Row> kept = filter.map(condition -> rows.stream()
                        .filter(row -> Evaluator.holds(condition, row.item()))
                        .toList())
                .orElse(rows);
        List<byte[]> items = selection.counts()
                ? List.of()
                : kept.stream().map(selection::shown).toList();
        return new Answer(
                items,
                kept.size(),
                rows.size(),
                page.last().map(this::key),
                used(page, rows).asReads());
    }

    /** The table's row of a local index's. */
    private Row whole(Row entry) {
        return of.table().get(Write.keyOf(of, entry.item())).orElse(entry);
    }

    private Used used(Page page, List<Row> rows) {
        Used read = Used.read(of, index.map(it -> it.shape().name()), Units.read(page.bytes(), consistent));
        double fetched = selection.fetches()
                ? rows.stream()
                        .mapToDouble(row -> Units.read(row.size(), consistent))
                        .sum()
                : 0;
        return read.plus(new Used(of, fetched, Map.of()));
    }

    /** The keys of table and index. */
    private Value.Tree key(Row row) {
        Value.Tree item = row.item();
        Map<String, Value> key = new LinkedHashMap<>();
        of.table().key().names().forEach(name -> key.put(name, item.values().get(name)));
        index.ifPresent(it -> it.shape()
                .key()
                .names()
                .forEach(name -> key.put(name, item.values().get(name))));
        return new Value.Tree(key);
    }

    /** What Query and Scan answer. */
    record Answer(List<byte[]> items, int count, int scanned, Optional<Value.Tree> last, Used used) {}
}
