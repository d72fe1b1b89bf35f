package dev.pilothouse.core.work;

import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;

/** The way to the screen's thread; where the executor is direct, the lock keeps what it runs one at a time. Thread-safe. */
final class Screen {
    private final ReentrantLock turn = new ReentrantLock();
    private final Executor executor;

    Screen(Executor executor) {
        this.executor = executor;
    }

    /** From any thread: runs the action on the screen's thread. */
    void later(Runnable action) {
        executor.execute(() -> now(action));
    }

    /** From the screen's thread: runs the action at once. */
    void now(Runnable action) {
        turn.lock();
        try {
            action.run();
        } finally {
            turn.unlock();
        }
    }
}
