package dev.pilothouse.sandbox.dynamodb.table;

import dev.pilothouse.sandbox.dynamodb.value.Value;
import java.util.Arrays;
import java.util.Optional;

/** A secondary index with its entries. Readers need no lock; writers are one at a time. */
public final class Index {
    private final IndexShape shape;
    private final KeyShape table;
    private final Shelf shelf = new Shelf();

    Index(IndexShape shape, KeyShape table) {
        this.shape = shape;
        this.table = table;
    }

    /** What it is. */
    public IndexShape shape() {
        return shape;
    }

    Shelf shelf() {
        return shelf;
    }

    /** How many entries it has. */
    public long count() {
        return shelf.count();
    }

    /** Their size in bytes. */
    public long bytes() {
        return shelf.bytes();
    }

    /**
     * Follows a change of the table.
     *
     * @return how many write units that takes: none where the entry stays, two where it moves
     */
    int follow(Optional<Value.Tree> before, Optional<Value.Tree> after) {
        Optional<Entry> old = before.filter(shape::holds).map(this::entry);
        Optional<Entry> now = after.filter(shape::holds).map(this::entry);
        boolean moves = old.isPresent()
                && now.isPresent()
                && !Arrays.equals(old.get().position(), now.get().position());
        boolean stays = old.isPresent() && now.isPresent() && !moves;
        if (stays && old.get().row().same(now.get().row())) {
            return 0;
        }
        if (!stays) {
            old.ifPresent(entry -> shelf.remove(entry.position()));
        }
        now.ifPresent(entry -> shelf.put(entry.position(), entry.row()));
        if (moves) {
            return old.get().units() + now.get().units();
        }
        return Math.max(old.map(Entry::units).orElse(0), now.map(Entry::units).orElse(0));
    }

    private Entry entry(Value.Tree item) {
        return new Entry(Position.of(shape.key(), table, item), Row.of(shape.project(item)));
    }

    private record Entry(byte[] position, Row row) {
        int units() {
            return Units.write(row.size());
        }
    }
}
