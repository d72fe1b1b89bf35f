package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.rows.Arrangement;
import dev.pilothouse.feature.tables.rows.Cell;
import dev.pilothouse.feature.tables.rows.Cells;
import dev.pilothouse.feature.tables.rows.Column;
import dev.pilothouse.feature.tables.rows.Rows;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The rows as the grid shows them: new items that wait first, then what was read, sorted and sifted, each with the change that
 * waits for it. One thread; another one takes a {@link #still}.
 */
final class Shown {
    private final Rows rows;
    private final Optional<Arrangement> arrangement;
    private final int count;
    private final Staging staging;
    private final List<Staged.Added> added;
    private final Map<Integer, Optional<Staged>> known = new HashMap<>();

    /**
     * @param arrangement empty: all rows as they were read
     * @param count how many rows there are
     */
    Shown(Rows rows, Optional<Arrangement> arrangement, int count, Staging staging) {
        this.rows = rows;
        this.arrangement = arrangement;
        this.count = count;
        this.staging = staging;
        this.added = staging.changes().values().stream()
                .filter(Staged.Added.class::isInstance)
                .map(Staged.Added.class::cast)
                .toList();
    }

    /** What was read: another one for each run. */
    Rows from() {
        return rows;
    }

    int size() {
        return added.size() + arrangement.map(Arrangement::size).orElse(count);
    }

    /** How many of them are new and wait. */
    int newOnes() {
        return added.size();
    }

    /** Whether rows that both have stand at the same positions. */
    boolean sameOrder(Shown other) {
        return added.size() == other.added.size() && arrangement.equals(other.arrangement);
    }

    /** The same, for another thread. */
    Shown still() {
        return new Shown(rows, arrangement, count, staging);
    }

    /** The row's number in what was read; empty for a new item. */
    Optional<Integer> row(int position) {
        return isNew(position) ? Optional.empty() : Optional.of(number(position));
    }

    /** The numbers in what was read of those that are no new items, in their order. */
    IntStream numbers(IntStream positions) {
        return positions.filter(position -> !isNew(position)).map(this::number);
    }

    boolean isNew(int position) {
        return position < added.size();
    }

    private int number(int position) {
        int behind = position - added.size();
        return arrangement.isPresent() ? arrangement.get().row(behind) : behind;
    }

    /** What waits for the item at a position. */
    Optional<Staged> staged(int position) {
        Optional<Integer> row = row(position);
        if (row.isEmpty()) {
            return Optional.of(added.get(position));
        }
        return staging.isEmpty() || rows.isGone(row.get())
                ? Optional.empty()
                : known.computeIfAbsent(row.get(), number -> rows.key(number).flatMap(staging::of));
    }

    /** As it was read; empty for a new item. */
    Optional<Item> read(int position) {
        return row(position).filter(row -> !rows.isGone(row)).map(rows::item);
    }

    /** As it is shown: as it is to be, or, where it is to go, as it was read. */
    Optional<Item> item(int position) {
        return staged(position).flatMap(Staged::mine).or(() -> read(position));
    }

    Optional<Key> key(int position) {
        return staged(position)
                .map(Staged::key)
                .or(() -> row(position).filter(row -> !rows.isGone(row)).flatMap(rows::key));
    }

    /** The whole value that is shown in a cell. */
    Optional<Value> value(int position, Column column) {
        Optional<Staged> staged = staged(position);
        return staged.isPresent()
                ? item(position).flatMap(item -> item.get(column.name()))
                : row(position).filter(row -> !rows.isGone(row)).flatMap(row -> rows.value(row, column.number()));
    }

    /** What is shown in a cell; empty where the item lacks the attribute. */
    Optional<Cell> cell(int position, Column column) {
        Optional<Staged> staged = staged(position).filter(it -> it.mine().isPresent());
        return staged.isPresent()
                ? staged.get().mine().flatMap(item -> item.get(column.name())).map(Cells::of)
                : row(position).filter(row -> !rows.isGone(row)).flatMap(row -> rows.cell(row, column.number()));
    }

    /** Whether saving would change what stands in a cell. */
    boolean changes(int position, Column column) {
        return staged(position)
                .filter(it -> it.mine().isPresent())
                .filter(it ->
                        !it.mine().get().get(column.name()).equals(it.read().flatMap(was -> was.get(column.name()))))
                .isPresent();
    }

    /** Where rows of what was read are shown; looks through all. */
    BitSet positions(BitSet numbers) {
        BitSet behind = arrangement.map(it -> it.positions(numbers)).orElseGet(() -> numbers.get(0, count));
        BitSet positions = new BitSet();
        behind.stream().map(at -> at + added.size()).forEach(positions::set);
        return positions;
    }
}
