package dev.pilothouse.sandbox.dynamodb.table;

import java.util.ArrayDeque;
import java.util.Queue;

/** Whether indexes follow their tables at once, as at first, or only when they are let. Thread-safe. */
public final class Lag {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean on;

    /** From now on indexes stay as they are. */
    public synchronized void begin() {
        on = true;
    }

    /** Indexes catch up, in the order of the writes, and follow at once again. */
    public synchronized void end() {
        on = false;
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    synchronized void follow(Runnable change) {
        if (on) {
            waiting.add(change);
        } else {
            change.run();
        }
    }
}
