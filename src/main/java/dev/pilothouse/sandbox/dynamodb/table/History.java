package dev.pilothouse.sandbox.dynamodb.table;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What was changed in a table, and when, for as long as it is remembered: point-in-time recovery. Thread-safe. */
public final class History {
    // Each change holds two rows; beyond so many, the oldest are forgotten, and it reaches less far back.
    private static final int MOST = 50_000;

    private final Clock clock;
    private final Deque<Entry> entries = new ArrayDeque<>();
    private Instant since;

    /** @param since when it begins: what the table holds now, it held then */
    public History(Clock clock, Instant since) {
        this.clock = clock;
        this.since = since;
    }

    /**
     * What became of one item in a stretch of time; the item before it or after it is missing where there was none.
     *
     * @param at when it was changed for the last time
     */
    public record Change(Instant at, Optional<Row> before, Optional<Row> after) {}

    private record Entry(byte[] position, Change change) {}

    synchronized void add(byte[] position, Optional<Row> before, Optional<Row> after) {
        entries.addLast(new Entry(position, new Change(clock.instant(), before, after)));
        if (entries.size() > MOST) {
            since = entries.removeFirst().change.at;
        }
    }

    /** From when on it is complete. */
    public synchronized Instant since() {
        return since;
    }

    /** One for each item that is not as it was: several changes are one, and what came and went is none. */
    public synchronized Collection<Change> between(Instant from, Instant until) {
        NavigableMap<byte[], Change> all = new TreeMap<>(Arrays::compareUnsigned);
        for (Entry entry : entries) {
            if (!entry.change.at.isBefore(from) && entry.change.at.isBefore(until)) {
                all.merge(entry.position, entry.change, (was, now) -> new Change(now.at, was.before, now.after));
            }
        }
        return new ArrayList<>(all.values().stream()
                .filter(it -> it.before.isPresent() || it.after.isPresent())
                .toList());
    }

    /** The items at a moment, of those that have been changed since; empty where there was none. */
    synchronized Map<byte[], Optional<Row>> at(Instant moment) {
        Map<byte[], Optional<Row>> then = new TreeMap<>(Arrays::compareUnsigned);
        for (Entry entry : entries) {
            if (entry.change.at.isAfter(moment)) {
                then.putIfAbsent(entry.position, entry.change.before);
            }
        }
        return then;
    }
}
