package dev.pilothouse.sandbox.dynamodb.table;

import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Rows in order. Readers need no lock; writers are one at a time. */
final class Shelf {
    private final NavigableMap<byte[], Row> rows = new ConcurrentSkipListMap<>(Arrays::compareUnsigned);
    private final AtomicLong count = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();

    Optional<Row> get(byte[] position) {
        return Optional.ofNullable(rows.get(position));
    }

    void put(byte[] position, Row row) {
        Row before = rows.put(position, row);
        count.addAndGet(before == null ? 1 : 0);
        bytes.addAndGet(row.size() - (before == null ? 0 : before.size()));
    }

    void remove(byte[] position) {
        Row before = rows.remove(position);
        if (before != null) {
            count.decrementAndGet();
            bytes.addAndGet(-before.size());
        }
    }

    /**
     * The rows of a stretch.
     *
     * @param after where the page before ended; empty for the first page
     */
    Iterator<Map.Entry<byte[], Row>> read(Stretch stretch, boolean forward, Optional<byte[]> after) {
        NavigableMap<byte[], Row> all = rows.subMap(stretch.from(), true, stretch.to(), false);
        if (forward) {
            return after.map(last -> all.tailMap(last, false))
                    .orElse(all)
                    .entrySet()
                    .iterator();
        }
        return after.map(last -> all.headMap(last, false))
                .orElse(all)
                .descendingMap()
                .entrySet()
                .iterator();
    }

    Iterator<Map.Entry<byte[], Row>> all() {
        return rows.entrySet().iterator();
    }

    long count() {
        return count.get();
    }

    long bytes() {
        return bytes.get();
    }
}
