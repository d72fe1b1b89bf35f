package dev.pilothouse.sandbox.logs;

import java.util.Arrays;

/** A stretch of a group's events, packed: about 24 bytes an event beside its text. Guarded by its group. */
final class Segment {
    private static final int MOST_EVENTS = 4096;
    private static final int MOST_TEXT = 1 << 20;
    private static final int[] AS_ARRIVED = {};

    private final long first;
    private int count;
    private long[] at = new long[16];
    private long[] ingested = new long[16];
    private int[] streams = new int[16];
    private int[] ends = new int[16];
    private byte[] text = new byte[1024];
    private boolean ordered = true;
    private Run run;

    Segment(long first) {
        this.first = first;
    }

    boolean isFull() {
        return count == MOST_EVENTS || count > 0 && ends[count - 1] >= MOST_TEXT;
    }

    /** How much heap it takes, in bytes. */
    long size() {
        return text.length + (long) at.length * (2 * Long.BYTES + 2 * Integer.BYTES);
    }

    /** What its events count for. */
    long bytes() {
        return (count == 0 ? 0 : ends[count - 1]) + (long) count * Event.OVERHEAD;
    }

    long ingestedFirst() {
        return ingested[0];
    }

    void add(int stream, long time, long arrived, byte[] message) {
        int start = count == 0 ? 0 : ends[count - 1];
        reserve(start + message.length);
        ordered = ordered && (count == 0 || at[count - 1] <= time);
        at[count] = time;
        ingested[count] = arrived;
        streams[count] = stream;
        ends[count] = start + message.length;
        System.arraycopy(message, 0, text, start, message.length);
        count++;
        run = null;
    }

    /** What is in it now. */
    Run run() {
        if (run == null) {
            run = new Run(
                    first, count, at, ingested, streams, ends, text, ordered ? AS_ARRIVED : Run.byTime(at, count));
        }
        return run;
    }

    // Readers keep the arrays they have: those are left as they are.
    private void reserve(int length) {
        if (count == at.length) {
            at = Arrays.copyOf(at, count * 2);
            ingested = Arrays.copyOf(ingested, count * 2);
            streams = Arrays.copyOf(streams, count * 2);
            ends = Arrays.copyOf(ends, count * 2);
        }
        if (length > text.length) {
            text = Arrays.copyOf(text, Math.max(length, Math.min(text.length * 2, MOST_TEXT)));
        }
    }
}
