package dev.pilothouse.core;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that tests move, in either direction; it stands still meanwhile, or goes on as the computer's does. */
public final class SettableClock extends Clock {
    private final Clock base;
    private volatile Duration moved = Duration.ZERO;

    private SettableClock(Clock base) {
        this.base = base;
    }

    /** One that stands still. */
    public SettableClock() {
        this(Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC));
    }

    /** One that starts with the computer's and goes on. */
    public static SettableClock running() {
        return new SettableClock(Clock.systemUTC());
    }

    public void move(Duration time) {
        moved = moved.plus(time);
    }

    @Override
    public Instant instant() {
        return base.instant().plus(moved);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new SettableClock(base.withZone(zone));
    }
}
