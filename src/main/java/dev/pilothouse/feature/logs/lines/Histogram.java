package dev.pilothouse.feature.logs.lines;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many lines there are of which level, by time: as many bars as fit, each twice as long as before where there are more.
 * Not thread-safe.
 */
public final class Histogram {
    /** Bars at most. */
    public static final int BARS = 120;

    private static final long SHORTEST = 1000;
    private final int most;
    private final TreeMap<Long, int[]> bars = new TreeMap<>();
    private long width = SHORTEST;

    /** With {@link #BARS} bars at most. */
    public Histogram() {
        this(BARS);
    }

    /** @param most bars */
    public Histogram(int most) {
        this.most = most;
    }

    /**
     * One bar.
     *
     * @param from in milliseconds of the epoch
     * @param width of it, in milliseconds
     * @param counts by {@link Level#ordinal()}
     */
    public record Bar(long from, long width, int[] counts) {
        /** All lines in it. */
        public int total() {
            int total = 0;
            for (Level level : Level.values()) {
                total += level == Level.NOTE ? 0 : counts[level.ordinal()];
            }
            return total;
        }

        /** Those of the level. */
        public int of(Level level) {
            return counts[level.ordinal()];
        }

        /** Those that tell of failures. */
        public int errors() {
            return of(Level.ERROR) + of(Level.FATAL);
        }
    }

    /** One more line. */
    public void add(long time, Level level) {
        bars.computeIfAbsent(Math.floorDiv(time, width), slot -> new int[Level.values().length])[level.ordinal()]++;
        while (bars.size() > 1 && bars.lastKey() - bars.firstKey() >= most) {
            widen();
        }
    }

    private void widen() {
        TreeMap<Long, int[]> wider = new TreeMap<>();
        for (Map.Entry<Long, int[]> bar : bars.entrySet()) {
            int[] sum = wider.computeIfAbsent(Math.floorDiv(bar.getKey(), 2), slot -> new int[Level.values().length]);
            for (int level = 0; level < sum.length; level++) {
                sum[level] += bar.getValue()[level];
            }
        }
        bars.clear();
        bars.putAll(wider);
        width *= 2;
    }

    /** From the first to the last, empty ones among them; none where nothing came. */
    public List<Bar> bars() {
        List<Bar> all = new ArrayList<>();
        if (!bars.isEmpty()) {
            for (long slot = bars.firstKey(); slot <= bars.lastKey(); slot++) {
                int[] counts = bars.get(slot);
                all.add(new Bar(slot * width, width, counts == null ? new int[Level.values().length] : counts.clone()));
            }
        }
        return all;
    }

    /** How long a bar is, in milliseconds. */
    public long width() {
        return width;
    }
}
