package dev.pilothouse.sandbox.logs;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

/**
 * Events that arrived one after the other, as they were at one moment: arrays that only grow behind {@code count}.
 *
 * @param first the number of the first
 * @param ends where each one's text ends
 * @param order indexes by time where they did not arrive so; empty where they did
 */
record Run(long first, int count, long[] at, long[] ingested, int[] streams, int[] ends, byte[] text, int[] order) {
    Event event(int index) {
        return new Event(first + index, streams[index], at[index], ingested[index], message(index));
    }

    String message(int index) {
        int start = start(index);
        return new String(text, start, ends[index] - start, StandardCharsets.UTF_8);
    }

    /** How long the text is, in bytes. */
    int length(int index) {
        return ends[index] - start(index);
    }

    /** The index of the n-th by time. */
    int nth(int n) {
        return order.length == 0 ? n : order[n];
    }

    long earliest() {
        return at[nth(0)];
    }

    long latest() {
        return at[nth(count - 1)];
    }

    Position position(int index) {
        return new Position(at[index], first + index);
    }

    /** How many stand before that place, by time. */
    int before(Position place) {
        int low = 0;
        int high = count;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (position(nth(middle)).compareTo(place) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    static int[] byTime(long[] at, int count) {
        return IntStream.range(0, count)
                .boxed()
                .sorted((a, b) -> at[a] != at[b] ? Long.compare(at[a], at[b]) : Integer.compare(a, b))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
