package dev.pilothouse.feature.logs.lines;

import java.util.Arrays;

/** Numbers of lines, rising, four bytes each. Not thread-safe. */
final class Numbers {
    private int[] deltas = new int[1024];
    private int size;
    private long base;

    int size() {
        return size;
    }

    long at(int index) {
        return base + deltas[index];
    }

    void add(long number) {
        if (size == 0) {
            base = number;
        }
        if (size == deltas.length) {
            deltas = Arrays.copyOf(deltas, size + (size >> 1));
        }
        deltas[size++] = Math.toIntExact(number - base);
    }

    /** Where the number stands, or the next larger one; the size where there is none. */
    int index(long number) {
        long delta = number - base;
        if (size == 0 || delta <= 0) {
            return 0;
        }
        if (delta > deltas[size - 1]) {
            return size;
        }
        int found = Arrays.binarySearch(deltas, 0, size, (int) delta);
        return found >= 0 ? found : -found - 1;
    }

    /** Forgets numbers below; answers how many that were. */
    int dropBefore(long number) {
        int gone = index(number);
        if (gone > 0) {
            long rebased = gone < size ? at(gone) : base;
            int shift = (int) (rebased - base);
            int[] left = new int[Math.max(1024, size - gone)];
            for (int at = gone; at < size; at++) {
                left[at - gone] = deltas[at] - shift;
            }
            deltas = left;
            size -= gone;
            base = rebased;
        }
        return gone;
    }
}
