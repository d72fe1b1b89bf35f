package dev.pilothouse.feature.logs.lines;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/**
 * The lines that fit a filter, with how many there are of them by time and level; it catches up with what came. Used by one
 * thread at a time, while others add to the lines.
 */
public final class Shown {
    private final Kept kept;
    private final LineFilter filter;
    private final Numbers numbers = new Numbers();
    private final Histogram histogram = new Histogram();
    private long seen;

    /** Nothing yet: see {@link #catchUp}. */
    public Shown(Kept kept, LineFilter filter) {
        this.kept = kept;
        this.filter = filter;
    }

    /** Looks at the lines that came since; answers whether anything is shown that was not, or the other way round. */
    public boolean catchUp() {
        int before = numbers.size();
        long first = kept.first();
        for (Supplier<Chunk> part : kept.from(Math.max(seen, first))) {
            if (Thread.currentThread().isInterrupted()) {
                return true;
            }
            Chunk chunk = part.get();
            int from = (int) Math.max(0, seen - chunk.first());
            filter.each(chunk, from, line -> {
                numbers.add(chunk.first() + line);
                histogram.add(chunk.time(line), chunk.level(line));
            });
            seen = Math.max(seen, chunk.end());
        }
        int dropped = numbers.dropBefore(first);
        return dropped > 0 || numbers.size() != before;
    }

    public LineFilter filter() {
        return filter;
    }

    public Histogram histogram() {
        return histogram;
    }

    /** How many lines. */
    public int size() {
        return numbers.size();
    }

    /** The number of the line in that row, from 0. */
    public long number(int row) {
        return numbers.at(row);
    }

    /** The row of the line with that number, or of the next one that is shown; {@link #size} where there is none. */
    public int row(long number) {
        return numbers.index(number);
    }

    /** The row of the first line, from the top, that is at that time or later; or, where times fall, at that time or earlier. */
    public OptionalInt at(long time, boolean falling) {
        for (Supplier<Chunk> part : kept.from(kept.first())) {
            Chunk chunk = part.get();
            for (int line = 0; line < chunk.count(); line++) {
                boolean there = falling ? chunk.time(line) <= time : chunk.time(line) >= time;
                long number = chunk.first() + line;
                int row = there ? row(number) : size();
                if (row < size() && number(row) == number) {
                    return OptionalInt.of(row);
                }
            }
        }
        return OptionalInt.empty();
    }

    /** The line in that row; empty where it was dropped meanwhile. */
    public Optional<Line> line(int row) {
        return kept.line(number(row));
    }
}
