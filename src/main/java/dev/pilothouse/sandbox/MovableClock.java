package dev.pilothouse.sandbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The sandbox's time: the machine's, moved on as tests ask, or held where it stands. It never runs backwards but by {@link #reset}.
 * Thread-safe.
 */
public final class MovableClock extends Clock {
    private final Clock machine;
    private final AtomicReference<Clock> hands;

    MovableClock() {
        this(Clock.systemUTC(), new AtomicReference<>(Clock.systemUTC()));
    }

    private MovableClock(Clock machine, AtomicReference<Clock> hands) {
        this.machine = machine;
        this.hands = hands;
    }

    /** Moves forwards at once; expiry, time to live and caches follow, dates of signatures do not. */
    public void advance(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("The sandbox's clock moves only forwards.");
        }
        hands.updateAndGet(before -> Clock.offset(before, time));
    }

    /** Stands still until {@link #reset}, but for {@link #advance}: to the second, whatever the machine takes for a request. */
    public void hold() {
        hands.updateAndGet(before -> Clock.fixed(before.instant(), ZoneOffset.UTC));
    }

    @Override
    public Instant instant() {
        return hands.get().instant();
    }

    @Override
    public ZoneId getZone() {
        return machine.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : new MovableClock(machine.withZone(zone), hands);
    }

    void reset() {
        hands.set(machine);
    }
}
