package dev.pilothouse.sandbox.dynamodb.table;

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

    /** What a change of the table means for the index. */
    Following following(Optional<Version> before, Optional<Version> after) {
        Optional<Entry> old = before.filter(it -> shape.holds(it.item())).map(this::entry);
        Optional<Entry> now = after.filter(it -> shape.holds(it.item())).map(this::entry);
        boolean moves = old.isPresent()
                && now.isPresent()
                && !Arrays.equals(old.get().position(), now.get().position());
        if (old.isPresent()
                && now.isPresent()
                && !moves
                && old.get().row().same(now.get().row())) {
            return new Following(0, () -> {});
        }
        int both = old.map(Entry::units).orElse(0) + now.map(Entry::units).orElse(0);
        int larger =
                Math.max(old.map(Entry::units).orElse(0), now.map(Entry::units).orElse(0));
        return new Following(moves ? both : larger, () -> {
            old.ifPresent(entry -> shelf.remove(entry.position()));
            now.ifPresent(entry -> shelf.put(entry.position(), entry.row()));
        });
    }

    /**
     * A change of an index.
     *
     * @param units how many write units it takes: none where the entry stays, those of both where it moves
     * @param work does it
     */
    record Following(int units, Runnable work) {}

    private Entry entry(Version version) {
        Row row = shape.projected().isEmpty() ? version.row() : Row.of(shape.project(version.item()));
        return new Entry(Position.of(shape.key(), table, version.item()), row);
    }

    private record Entry(byte[] position, Row row) {
        int units() {
            return Units.write(row.size());
        }
    }
}
