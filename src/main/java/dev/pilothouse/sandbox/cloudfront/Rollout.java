package dev.pilothouse.sandbox.cloudfront;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * The changes of one distribution that are on their way to its edges. They take a while of real time, together, counted from the
 * last one; that it is over is noticed by whoever looks next, the edge included. Thread-safe.
 */
final class Rollout {
    private final Supplier<Duration> takes;
    private final List<Runnable> arriving = new ArrayList<>();
    private long since;

    Rollout(Supplier<Duration> takes) {
        this.takes = takes;
    }

    /** @param arrival what is true at the edges from then on */
    synchronized void begin(Runnable arrival) {
        settle();
        arriving.add(arrival);
        since = System.nanoTime();
        settle();
    }

    synchronized boolean underWay() {
        settle();
        return !arriving.isEmpty();
    }

    /** Lets what has taken long enough arrive. */
    synchronized void settle() {
        if (System.nanoTime() - since >= takes.get().toNanos()) {
            List<Runnable> due = List.copyOf(arriving);
            arriving.clear();
            due.forEach(Runnable::run);
        }
    }
}
