package dev.pilothouse.feature.site;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** A visitor who looks through the whole site again and again while something goes on, and notes what is missing. */
final class Onlooker implements AutoCloseable {
    private final Semaphore steps = new Semaphore(0);
    private final Queue<String> missing = new ConcurrentLinkedQueue<>();
    private final Thread thread;
    private volatile int looks;

    /** @param look names what pages name and visitors don't get */
    Onlooker(Supplier<List<String>> look) {
        this.thread = Thread.ofVirtual().name("onlooker").start(() -> watch(look));
    }

    /** Something has happened: worth another look, unless one is still under way. */
    void step() {
        steps.release();
    }

    /** What was missing at any look. */
    List<String> missing() {
        return List.copyOf(missing);
    }

    /** How often the site was looked through. */
    int looks() {
        return looks;
    }

    private void watch(Supplier<List<String>> look) {
        try {
            while (true) {
                steps.acquire();
                steps.drainPermits();
                missing.addAll(look.get());
                looks++;
            }
        } catch (InterruptedException | IllegalStateException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
