package dev.pilothouse.sandbox.lambda;

import java.time.Duration;

/**
 * The time that an invocation takes: what its code spends in earnest, and what it waits for others, which may really pass
 * or not. One thread.
 */
final class Stopwatch {
    private final Waiting waiting;
    private final Duration limit;
    private final long began = System.nanoTime();
    private long waited;
    private long slept;

    /**
     * Started now.
     *
     * @param limit the function's time-out
     */
    Stopwatch(Waiting waiting, Duration limit) {
        this.waiting = waiting;
        this.limit = limit;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began - slept + waited);
    }

    boolean isOver() {
        return elapsed().compareTo(limit) >= 0;
    }

    Duration limit() {
        return limit;
    }

    /**
     * Waits.
     *
     * @throws Stopped at the time-out
     */
    void pass(Duration time) throws InterruptedException {
        Duration left = limit.minus(elapsed());
        boolean ends = time.compareTo(left) >= 0;
        Duration passing = ends ? left : time;
        if (passing.isPositive()) {
            long before = System.nanoTime();
            waiting.pass(passing);
            slept += System.nanoTime() - before;
            waited += passing.toNanos();
        }
        if (ends) {
            throw new Stopped(new Ending.TimedOut(limit));
        }
    }
}
