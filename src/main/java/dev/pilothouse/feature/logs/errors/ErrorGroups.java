package dev.pilothouse.feature.logs.errors;

import dev.pilothouse.feature.logs.lines.Histogram;
import dev.pilothouse.feature.logs.lines.Kept;
import dev.pilothouse.feature.logs.lines.Level;
import dev.pilothouse.feature.logs.lines.Line;
import dev.pilothouse.feature.logs.lines.LineFilter;
import dev.pilothouse.feature.logs.lines.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The errors among the kept lines by their shape; it catches up with what came, and still counts what was dropped. Used by one
 * thread at a time.
 */
public final class ErrorGroups {
    /** Shapes that are told apart; what comes beyond is counted together. */
    static final int MOST = 1_000;

    private static final Shape OTHERS = new Shape("…");
    private static final int BARS = 24;
    private final Shown errors;
    private final Map<Shape, Counted> groups = new LinkedHashMap<>();
    private long seen = -1;

    public ErrorGroups(Kept kept) {
        errors = new Shown(kept, LineFilter.ALL.of(EnumSet.of(Level.ERROR, Level.FATAL)));
    }

    private static final class Counted {
        private final Histogram trend = new Histogram(BARS);
        private final TreeSet<String> sources = new TreeSet<>();
        private long count;
        private long first = Long.MAX_VALUE;
        private long last = Long.MIN_VALUE;
        private long example;

        void add(Line line) {
            count++;
            first = Math.min(first, line.time());
            if (line.time() >= last) {
                last = line.time();
                example = line.number();
            }
            trend.add(line.time(), line.level());
            sources.add(line.source().shown());
        }
    }

    /** Looks at what came since. Answers whether there were errors among it. */
    public boolean catchUp() {
        errors.catchUp();
        boolean any = false;
        for (int row = errors.row(seen + 1); row < errors.size(); row++) {
            any |= errors.line(row)
                    .filter(line -> line.level() != Level.NOTE)
                    .map(this::count)
                    .isPresent();
            seen = errors.number(row);
        }
        return any;
    }

    private Line count(Line line) {
        Shape shape = Shape.of(line.text());
        Shape known = groups.containsKey(shape) || groups.size() < MOST ? shape : OTHERS;
        groups.computeIfAbsent(known, fresh -> new Counted()).add(line);
        return line;
    }

    /** The most frequent first. */
    public List<ErrorGroup> groups() {
        List<ErrorGroup> all = new ArrayList<>();
        groups.forEach((shape, it) -> all.add(new ErrorGroup(
                shape, it.count, it.first, it.last, it.example, it.trend.bars(), List.copyOf(it.sources))));
        all.sort(Comparator.comparingLong(ErrorGroup::count)
                .thenComparingLong(ErrorGroup::last)
                .reversed());
        return all;
    }
}
