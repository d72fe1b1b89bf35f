package dev.pilothouse.sandbox.dynamodb;

import dev.pilothouse.sandbox.dynamodb.expression.KeyCondition;
import dev.pilothouse.sandbox.dynamodb.partiql.Statement;
import dev.pilothouse.sandbox.dynamodb.table.Index;
import dev.pilothouse.sandbox.dynamodb.table.KeyAttribute;
import dev.pilothouse.sandbox.dynamodb.table.KeyShape;
import dev.pilothouse.sandbox.dynamodb.table.Stretch;
import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a {@code SELECT} finds its items: by queries where the partition key is given, else by a scan.
 *
 * @param stretches read one after the other
 */
record Finder(Reader reader, List<Stretch> stretches, boolean forward) {
    private static final int MOST_PARTITIONS = 50;

    static Finder of(Named table, Statement.Select select, boolean consistent) {
        Optional<Index> index = select.index().map(name -> QueryCalls.index(table, name));
        if (consistent && index.filter(it -> it.shape().global()).isPresent()) {
            throw Invalid.request("Consistent reads are not supported on global secondary indexes");
        }
        KeyShape key = index.map(it -> it.shape().key()).orElse(table.table().key());
        Conjuncts conjuncts = Conjuncts.of(select.where());
        Optional<List<List<Value>>> partitions = partitions(key, conjuncts);
        select.order().ifPresent(order -> requireOrder(order, key, partitions));
        Selection selection =
                Selection.of(Optional.empty(), select.paths(), index).flattened();
        return new Finder(
                new Reader(table, index, selection, select.where(), consistent),
                partitions
                        .map(values -> stretches(key, values, conjuncts))
                        .orElseGet(() -> List.of(Stretch.segment(0, 1))),
                select.order().map(Statement.Order::ascending).orElse(true));
    }

    /** A value for each attribute of the partition key, in all ways that the conditions leave; empty where one has no values. */
    private static Optional<List<List<Value>>> partitions(KeyShape key, Conjuncts conjuncts) {
        List<List<Value>> all = List.of(List.of());
        for (KeyAttribute attribute : key.partition()) {
            Optional<List<Value>> values = conjuncts.oneOf(attribute.name());
            if (values.isEmpty()) {
                return Optional.empty();
            }
            all = all.stream()
                    .flatMap(head -> values.get().stream()
                            .map(value -> Stream.concat(head.stream(), Stream.of(value))
                                    .toList()))
                    .toList();
            if (all.size() > MOST_PARTITIONS) {
                throw Invalid.request("Too many decomposed read operations for a given query.");
            }
        }
        return Optional.of(all);
    }

    private static List<Stretch> stretches(KeyShape key, List<List<Value>> partitions, Conjuncts conjuncts) {
        List<Value> leading = new ArrayList<>();
        KeyShape.names(key.sort()).stream()
                .map(conjuncts::equal)
                .takeWhile(Optional::isPresent)
                .forEach(value -> leading.add(value.get()));
        Optional<KeyCondition.Sort> sort = key.sort().stream()
                .skip(leading.size())
                .findFirst()
                .flatMap(attribute -> conjuncts.sort(attribute.name()));
        List<Stretch> stretches = new ArrayList<>();
        for (List<Value> partition : partitions) {
            KeyCondition condition = new KeyCondition(partition, leading, sort);
            QueryCalls.requireTypes(key, condition);
            stretches.add(Stretch.of(condition));
        }
        return stretches;
    }

    private static void requireOrder(Statement.Order order, KeyShape key, Optional<List<List<Value>>> partitions) {
        if (!key.names().contains(order.attribute())) {
            throw Invalid.request(
                    "Variable reference " + order.attribute() + " in ORDER BY clause must be part of the primary key");
        }
        if (partitions.isEmpty()) {
            throw Invalid.request("Must have at least one non-optional hash key condition in WHERE clause when using"
                    + " ORDER BY clause.");
        }
    }

    /** One page, from where the one before ended. */
    Found find(Optional<Bookmark> from, int limit) {
        List<byte[]> items = new ArrayList<>();
        Used used = new Used(reader.of(), 0, Map.of());
        int left = limit;
        for (int i = from.map(Bookmark::stretch).orElse(0); i < stretches.size(); i++) {
            int now = i;
            Optional<Value.Tree> start = from.filter(it -> it.stretch() == now).flatMap(Bookmark::after);
            Reader.Answer answer = reader.read(stretches.get(i), forward, start, left);
            items.addAll(answer.items());
            used = used.plus(answer.used());
            left -= answer.scanned();
            if (answer.last().isPresent()) {
                return new Found(items, used, Optional.of(new Bookmark(i, answer.last())));
            }
        }
        return new Found(items, used, Optional.empty());
    }

    /** Where a page ended: in which stretch, and after which key; at its beginning where that is empty. */
    record Bookmark(int stretch, Optional<Value.Tree> after) {}

    /** A page. */
    record Found(List<byte[]> items, Used used, Optional<Bookmark> next) {}
}
