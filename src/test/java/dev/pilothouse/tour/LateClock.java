package dev.pilothouse.tour;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** The clock of a computer, which jumps as after a sleep. */
final class LateClock extends Clock {
    private final AtomicReference<Duration> slept = new AtomicReference<>(Duration.ZERO);

    void jump(Duration time) {
        slept.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(slept.get());
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
