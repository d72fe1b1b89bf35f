package dev.pilothouse.sandbox.wire;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Runs each request on a virtual thread of its own, and knows how many are under way. Thread-safe. */
final class UnderWay implements Executor, AutoCloseable {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Thread> endless = new HashSet<>();
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
                    left();
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

    /** This request goes on until its reader leaves: nobody waits for it. */
    synchronized void goesOn() {
        endless.add(Thread.currentThread());
        ended();
    }

    private synchronized void begun() {
        running++;
    }

    private synchronized void left() {
        if (!endless.remove(Thread.currentThread())) {
            ended();
        }
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
