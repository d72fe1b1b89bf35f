package dev.pilothouse.feature.logs.tail;

/** How many lines came within the last minute. Not thread-safe. */
final class Rate {
    private static final int SECONDS = 60;
    private final long[] counts = new long[SECONDS];
    private long second;

    /** @param now in seconds, never falling */
    void add(long now, long lines) {
        pass(now);
        counts[(int) (now % SECONDS)] += lines;
    }

    long lines(long now) {
        pass(now);
        long all = 0;
        for (long count : counts) {
            all += count;
        }
        return all;
    }

    private void pass(long now) {
        for (long gone = Math.max(second + 1, now - SECONDS + 1); gone <= now; gone++) {
            counts[(int) (gone % SECONDS)] = 0;
        }
        second = Math.max(second, now);
    }
}
