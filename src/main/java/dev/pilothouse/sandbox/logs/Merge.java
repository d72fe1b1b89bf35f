package dev.pilothouse.sandbox.logs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;
import java.util.Queue;

/**
 * Runs through a group's events in the order of their time, forwards or backwards. Lines mostly arrive in that order, so that
 * hardly ever more than one run has to be looked at. One thread.
 */
final class Merge implements Iterator<Merge.Found> {
    private final boolean backwards;
    private final Deque<Cursor> waiting;
    private final PriorityQueue<Cursor> open;
    private Cursor current;

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

    private Merge(boolean backwards, List<Cursor> cursors) {
        this.backwards = backwards;
        Comparator<Cursor> order = this::compare;
        cursors.sort(order);
        this.waiting = new ArrayDeque<>(cursors);
        this.open = new PriorityQueue<>(order);
        this.current = waiting.poll();
    }

    /** From the place on to before the end; only events of those streams. */
    static Merge forwards(List<Run> runs, Position from, Position end, BitSet streams) {
        return new Merge(false, cursors(false, runs, from, end, streams));
    }

    /** From before the end back to the place. */
    static Merge backwards(List<Run> runs, Position from, Position end, BitSet streams) {
        return new Merge(true, cursors(true, runs, from, end, streams));
    }

    private static List<Cursor> cursors(
            boolean backwards, List<Run> runs, Position from, Position end, BitSet streams) {
        List<Cursor> cursors = new ArrayList<>();
        for (Run run : runs) {
            int first = run.before(from);
            int last = run.before(end);
            if (first < last) {
                Cursor cursor = backwards
                        ? new Cursor(run, last, first - 1, streams)
                        : new Cursor(run, first - 1, last, streams);
                if (cursor.advance()) {
                    cursors.add(cursor);
                }
            }
        }
        return cursors;
    }

    @Override
    public boolean hasNext() {
        return current != null;
    }

    @Override
    public Found next() {
        if (current == null) {
            throw new NoSuchElementException();
        }
        Found found = new Found(current.run, current.index);
        if (!current.advance()) {
            current = null;
        }
        // Those that wait are in order: of them only the first can be next.
        Queue<Cursor> nearest = isNext(waiting.peek(), open.peek()) ? waiting : open;
        if (isNext(nearest.peek(), current)) {
            Cursor next = nearest.remove();
            if (current != null) {
                open.add(current);
            }
            current = next;
        }
        return found;
    }

    private boolean isNext(Cursor one, Cursor other) {
        return one != null && (other == null || compare(one, other) < 0);
    }

    private int compare(Cursor a, Cursor b) {
        int byTime = Long.compare(a.at, b.at);
        int order = byTime != 0 ? byTime : Long.compare(a.number, b.number);
        return backwards ? -order : order;
    }

    /** A place in a run: an event that is wanted, and the first place that is not meant any more. */
    private static final class Cursor {
        private final Run run;
        private final int end;
        private final BitSet streams;
        private int n;
        private int index;
        private long at;
        private long number;

        /** Before its first event; {@code end} may lie on either side. */
        Cursor(Run run, int n, int end, BitSet streams) {
            this.run = run;
            this.n = n;
            this.end = end;
            this.streams = streams;
        }

        /** Goes on to the next event that is wanted; tells whether there is one. */
        boolean advance() {
            int step = end < n ? -1 : 1;
            while (n != end) {
                n += step;
                if (n == end) {
                    break;
                }
                index = run.nth(n);
                if (streams.get(run.streams()[index])) {
                    at = run.at()[index];
                    number = run.first() + index;
                    return true;
                }
            }
            return false;
        }
    }
}
