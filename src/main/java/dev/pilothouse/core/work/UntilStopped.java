package dev.pilothouse.core.work;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Work of a program without a window. Who ends the program (Ctrl+C, or the system with SIGTERM) interrupts the work, and it
 * gets some time to say what became of it.
 */
public final class UntilStopped {
    private UntilStopped() {}

    /**
     * Runs the work on this thread.
     *
     * @param patience how long an end of the program waits for it
     * @return the work's exit code; where the program was ended the Java runtime gives its own, 128 and the signal
     */
    public static int run(IntSupplier work, Duration patience) {
        Thread worker = Thread.currentThread();
        CountDownLatch ended = new CountDownLatch(1);
        Thread hook = Thread.ofPlatform().unstarted(() -> stop(worker, ended, patience));
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            return work.getAsInt();
        } finally {
            ended.countDown();
            withdraw(hook);
        }
    }

    private static void stop(Thread worker, CountDownLatch ended, Duration patience) {
        worker.interrupt();
        try {
            ended.await(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void withdraw(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The program is being ended: the hook runs already.
            return;
        }
    }
}
