package dev.pilothouse.sandbox.dynamodb.table;

import dev.pilothouse.sandbox.dynamodb.value.Invalid;
import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table's items and indexes. Readers need no lock; writers are one at a time. */
public final class Table {
    /** Where a page of Query or Scan ends, before any filter. */
    private static final long PAGE = 1 << 20;

    private final KeyShape key;
    private final Shelf shelf = new Shelf();
    private final Map<String, Index> indexes = new LinkedHashMap<>();
    private final Lag lag;
    private volatile Optional<History> history = Optional.empty();

    /** An empty one. */
    public Table(KeyShape key, Collection<IndexShape> indexes, Lag lag) {
        this.key = key;
        this.lag = lag;
        indexes.forEach(shape -> this.indexes.put(shape.name(), new Index(shape, key)));
    }

    public KeyShape key() {
        return key;
    }

    /** In the order in which they were made. */
    public synchronized List<Index> indexes() {
        return List.copyOf(indexes.values());
    }

    /** The index of that name. */
    public synchronized Optional<Index> index(String name) {
        return Optional.ofNullable(indexes.get(name));
    }

    /** Adds an index and fills it with what is there. */
    public synchronized void add(IndexShape shape) {
        Index index = new Index(shape, key);
        shelf.all()
                .forEachRemaining(entry -> index.following(Optional.empty(), Optional.of(version(entry.getValue())))
                        .work()
                        .run());
        indexes.put(shape.name(), index);
    }

    private static Version version(Row row) {
        return new Version(row.item(), row);
    }

    /** Takes an index away. */
    public synchronized void drop(String index) {
        indexes.remove(index);
    }

    /** How many items it has. */
    public long count() {
        return shelf.count();
    }

    /** Their size in bytes. */
    public long bytes() {
        return shelf.bytes();
    }

    /** Refuses what is not just the key of an item of this table. */
    public void requireKey(Value.Tree given) {
        KeyRules.key(key, given);
    }

    /** Refuses items that lack a key, or whose keys cannot be. */
    public void requireItem(Value.Tree item) {
        KeyRules.item(key, item);
        KeyRules.indexes(indexes().stream().map(Index::shape).toList(), item);
    }

    /** As {@link #requireItem}, of an item that an update made. */
    public void requireUpdated(Value.Tree item) {
        KeyRules.item(key, item);
        KeyRules.updated(indexes().stream().map(Index::shape).toList(), item);
    }

    /** The item of that key. */
    public Optional<Row> get(Value.Tree itemKey) {
        return shelf.get(Position.of(key, itemKey));
    }

    /** Puts {@code after} in the place of {@code before}. */
    public synchronized Changed change(Optional<Value.Tree> before, Optional<Value.Tree> after) {
        byte[] position = Position.of(key, after.or(() -> before).orElseThrow());
        Optional<Version> old = before.flatMap(item -> shelf.get(position).map(row -> new Version(item, row)));
        Optional<Version> now = after.map(item -> new Version(item, Row.of(item)));
        now.ifPresentOrElse(version -> shelf.put(position, version.row()), () -> shelf.remove(position));
        history.ifPresent(it -> it.add(position, old.map(Version::row), now.map(Version::row)));
        Map<String, Integer> units = new LinkedHashMap<>();
        indexes.forEach((name, index) -> {
            Index.Following following = index.following(old, now);
            if (following.units() > 0) {
                units.put(name, following.units());
                lag.follow(following.work());
            }
        });
        return new Changed(Math.max(size(old), size(now)), units);
    }

    private static int size(Optional<Version> version) {
        return version.map(it -> it.row().size()).orElse(0);
    }

    /**
     * Reads one page.
     *
     * @param index empty for the table itself
     * @param start the key after which to begin; empty for the beginning
     * @param limit rows at most
     */
    public Page read(Optional<Index> index, Stretch stretch, boolean forward, Optional<Value.Tree> start, int limit) {
        Shelf from = index.map(Index::shelf).orElse(shelf);
        Optional<byte[]> after = start.map(item -> position(index, stretch, item));
        Iterator<Map.Entry<byte[], Row>> all = from.read(stretch, forward, after);
        List<Row> rows = new ArrayList<>();
        long bytes = 0;
        while (all.hasNext()) {
            Row row = all.next().getValue();
            if (!rows.isEmpty() && bytes + row.size() > PAGE) {
                return new Page(rows, bytes, Optional.of(rows.getLast()));
            }
            rows.add(row);
            bytes += row.size();
            if (rows.size() == limit) {
                return new Page(rows, bytes, Optional.of(row));
            }
        }
        return new Page(rows, bytes, Optional.empty());
    }

    /** Whether a key that a page began after lies in the stretch. */
    public boolean lies(Value.Tree start, Optional<Index> index, Stretch stretch) {
        return stretch.contains(position(index, start));
    }

    private byte[] position(Optional<Index> index, Value.Tree start) {
        return index.map(it -> Position.of(it.shape().key(), key, start)).orElseGet(() -> Position.of(key, start));
    }

    private byte[] position(Optional<Index> index, Stretch stretch, Value.Tree start) {
        byte[] position = position(index, start);
        if (!stretch.contains(position)) {
            throw Invalid.request("The provided starting key is outside query boundaries based on provided conditions");
        }
        return position;
    }

    /** All items, in no order that means anything. */
    public Iterator<Row> rows() {
        Iterator<Map.Entry<byte[], Row>> all = shelf.all();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public Row next() {
                return all.next().getValue();
            }
        };
    }

    /** What was changed, where it is remembered. */
    public Optional<History> history() {
        return history;
    }

    /** Remembers changes from now on, or no more. */
    public synchronized void remember(Optional<History> from) {
        history = from;
    }

    /** All items as they were at a moment, or as they are where nothing is remembered; in no order that means anything. */
    public synchronized List<Row> rows(Instant moment) {
        Map<byte[], Optional<Row>> then = history.map(it -> it.at(moment)).orElse(Map.of());
        List<Row> rows = new ArrayList<>();
        shelf.all().forEachRemaining(entry -> {
            if (!then.containsKey(entry.getKey())) {
                rows.add(entry.getValue());
            }
        });
        then.values().forEach(row -> row.ifPresent(rows::add));
        return rows;
    }
}
