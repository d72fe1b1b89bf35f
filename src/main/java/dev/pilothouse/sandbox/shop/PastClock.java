package dev.pilothouse.sandbox.shop;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A time that is set, for what is told of the past. One thread. */
public final class PastClock extends Clock {
    private Instant now;

    /** It stands still until it is moved. */
    public PastClock(Instant now) {
        this.now = now;
    }

    /** Goes to a time. */
    public void set(Instant time) {
        now = time;
    }

    /** Goes forwards. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
