package dev.pilothouse.sandbox.logs;

import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/** Runs through a group's events in the order of their time, forwards or backwards. One thread. */
final class Merge implements Iterator<Merge.Found> {
    private final boolean backwards;
    private final PriorityQueue<Cursor> cursors;
    private final BitSet streams;

    /**
     * Where the next event is.
     *
     * @param index of it in its run
     */
    record Found(Run run, int index) {
        Event event() {
            return run.event(index);
        }

        Position position() {
            return run.position(index);
        }

        /** What it counts for. */
        int bytes() {
            return run.length(index) + Event.OVERHEAD;
        }
    }

    private Merge(boolean backwards, BitSet streams) {
        this.backwards = backwards;
        this.streams = streams;
        Comparator<Cursor> order = Comparator.comparing(Cursor::position);
        this.cursors = new PriorityQueue<>(backwards ? order.reversed() : order);
    }

    /** From the place on to before the end; only events of those streams. */
    static Merge forwards(List<Run> runs, Position from, Position end, BitSet streams) {
        return new Merge(false, streams).over(runs, from, end);
    }

    /** From before the end back to the place. */
    static Merge backwards(List<Run> runs, Position from, Position end, BitSet streams) {
        return new Merge(true, streams).over(runs, from, end);
    }

    private Merge over(List<Run> runs, Position from, Position end) {
        for (Run run : runs) {
            int first = run.before(from);
            int last = run.before(end);
            if (first < last) {
                add(new Cursor(run, backwards ? last - 1 : first, backwards ? first - 1 : last));
            }
        }
        return this;
    }

    @Override
    public boolean hasNext() {
        return !cursors.isEmpty();
    }

    @Override
    public Found next() {
        if (cursors.isEmpty()) {
            throw new NoSuchElementException();
        }
        Cursor cursor = cursors.poll();
        Found found = new Found(cursor.run, cursor.run.nth(cursor.n));
        add(new Cursor(cursor.run, cursor.n + step(), cursor.end));
        return found;
    }

    // The next event of its run that is wanted, if there is one.
    private void add(Cursor cursor) {
        int n = cursor.n;
        while (n != cursor.end && !streams.get(cursor.run.streams()[cursor.run.nth(n)])) {
            n += step();
        }
        if (n != cursor.end) {
            cursors.add(new Cursor(cursor.run, n, cursor.end));
        }
    }

    private int step() {
        return backwards ? -1 : 1;
    }

    /** A place in a run, and the first place that is not meant any more. */
    private record Cursor(Run run, int n, int end) {
        Position position() {
            return run.position(run.nth(n));
        }
    }
}
