package dev.pilothouse.sandbox.wire;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs each request on a virtual thread of its own, and knows how many are under way. Thread-safe. */
final class UnderWay implements Executor, AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private int running;

    @Override
    public void execute(Runnable request) {
        begun();
        boolean accepted = false;
        try {
            threads.execute(() -> {
                try {
                    request.run();
                } finally {
                    ended();
                }
            });
            accepted = true;
        } finally {
            if (!accepted) {
                ended();
            }
        }
    }

    synchronized void awaitNone() throws InterruptedException {
        while (running > 0) {
            wait();
        }
    }

    private synchronized void begun() {
        running++;
    }

    private synchronized void ended() {
        running--;
        notifyAll();
    }

    /** Interrupts what is under way. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
