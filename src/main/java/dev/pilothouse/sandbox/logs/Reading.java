package dev.pilothouse.sandbox.logs;

import java.time.Duration;
import java.util.BitSet;
import java.util.OptionalInt;

/**
 * A group as it is read at one moment: what its retention has ended isn't there.
 *
 * @param now milliseconds since 1970
 */
record Reading(Group group, long now) {
    /** At most so many events an answer holds, and so many bytes. */
    static final int MOST_EVENTS = 10_000;

    static final int MOST_BYTES = 1 << 20;

    /** From the place on to before the end, by time. */
    Merge forwards(Position from, Position end, BitSet streams) {
        return Merge.forwards(group.runs(), later(from), end, streams);
    }

    /** From before the end back to the place. */
    Merge backwards(Position from, Position end, BitSet streams) {
        return Merge.backwards(group.runs(), later(from), end, streams);
    }

    private Position later(Position from) {
        OptionalInt days = group.settings().retention();
        if (days.isEmpty()) {
            return from;
        }
        Position kept = Position.before(now - Duration.ofDays(days.getAsInt()).toMillis());
        return kept.compareTo(from) > 0 ? kept : from;
    }
}
