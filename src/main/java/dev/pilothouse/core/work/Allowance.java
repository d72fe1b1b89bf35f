package dev.pilothouse.core.work;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * So much a second and no more: whoever used some waits until that has been made up for. Parts of one work that share it wait
 * for one another's use. Thread-safe.
 */
public final class Allowance {
    private static final double NANOS = 1e9;
    private final double perSecond;
    private final LongSupplier nanos;
    private final Backoff.Sleep sleep;
    private long free;

    /** @param perSecond more than 0; {@link Double#POSITIVE_INFINITY} never waits */
    public Allowance(double perSecond) {
        this(perSecond, System::nanoTime, Thread::sleep);
    }

    Allowance(double perSecond, LongSupplier nanos, Backoff.Sleep sleep) {
        if (!(perSecond > 0)) {
            throw new IllegalArgumentException("so much a second: " + perSecond);
        }
        this.perSecond = perSecond;
        this.nanos = nanos;
        this.sleep = sleep;
        this.free = nanos.getAsLong();
    }

    /** Nothing is held back. */
    public static Allowance unlimited() {
        return new Allowance(Double.POSITIVE_INFINITY);
    }

    /** Tells what was used. */
    public synchronized void used(double amount) {
        free = Math.max(free, nanos.getAsLong()) + (long) (amount / perSecond * NANOS);
    }

    /** Waits until all that was used has been made up for. */
    public void await() throws InterruptedException {
        for (long left = left(); left > 0; left = left()) {
            sleep.pass(Duration.ofNanos(left));
        }
    }

    private synchronized long left() {
        return free - nanos.getAsLong();
    }
}
