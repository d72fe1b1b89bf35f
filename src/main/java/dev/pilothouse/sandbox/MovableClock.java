package dev.pilothouse.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The sandbox's time: the machine's, moved on as tests ask. It never runs backwards but by {@link #reset}. Thread-safe. */
public final class MovableClock extends Clock {
    private final Clock machine;
    private final AtomicReference<Duration> offset;

    MovableClock() {
        this(Clock.systemUTC(), new AtomicReference<>(Duration.ZERO));
    }

    private MovableClock(Clock machine, AtomicReference<Duration> offset) {
        this.machine = machine;
        this.offset = offset;
    }

    /** Moves forwards at once; expiry, time to live and caches follow, dates of signatures do not. */
    public void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("The sandbox's clock moves only forwards.");
        }
        offset.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : new MovableClock(machine.withZone(zone), offset);
    }

    void reset() {
        offset.set(Duration.ZERO);
    }
}
