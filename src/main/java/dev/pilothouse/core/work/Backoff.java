package dev.pilothouse.core.work;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between tries: each up to twice as long as the one before, and of a length of its own, so that what failed together
 * does not come back together (AWS Builders' Library, "Timeouts, retries and backoff with jitter"). One for each row of tries;
 * one thread only.
 */
public final class Backoff {
    private final Duration longest;
    private final RandomGenerator random;
    private final Sleep sleep;
    private Duration next;

    /**
     * @param first the first pause takes between half of it and all of it
     * @param longest no pause takes longer
     */
    public Backoff(Duration first, Duration longest) {
        this(first, longest, RandomGenerator.getDefault(), Thread::sleep);
    }

    Backoff(Duration first, Duration longest, RandomGenerator random, Sleep sleep) {
        this.next = first;
        this.longest = longest;
        this.random = random;
        this.sleep = sleep;
    }

    /** What passes the time. */
    @FunctionalInterface
    interface Sleep {
        void pass(Duration time) throws InterruptedException;
    }

    /** Waits; the next time for longer. */
    public void pause() throws InterruptedException {
        sleep.pass(next());
    }

    /** How long the next pause takes, for those who wait otherwise; the one after it is longer. */
    public Duration next() {
        Duration most = next.compareTo(longest) < 0 ? next : longest;
        next = most.multipliedBy(2);
        return Duration.ofNanos(random.nextLong(most.toNanos() / 2, most.toNanos() + 1));
    }
}
