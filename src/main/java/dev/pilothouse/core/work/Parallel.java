package dev.pilothouse.core.work;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The same action for many items at once, inside one piece of work: bounded, interruptible, nothing left running. Items
 * are taken from their iterator when a thread is free for them, so that any number of them needs no memory.
 *
 * @param <T> an item
 */
public final class Parallel<T> {
    private final Iterator<? extends T> items;
    private final Action<? super T, ?> action;
    private final Thread[] threads;
    private Throwable failure;

    private Parallel(int atMost, Iterable<? extends T> items, Action<? super T, ?> action) {
        this.items = items.iterator();
        this.action = action;
        String name = Thread.currentThread().getName();
        this.threads = IntStream.range(0, atMost)
                .mapToObj(number -> Thread.ofVirtual().name(name + "-" + number).unstarted(this::takeAndRun))
                .toArray(Thread[]::new);
    }

    /**
     * What is done for one item.
     *
     * @param <T> the item
     * @param <E> what it may throw
     */
    @FunctionalInterface
    public interface Action<T, E extends Exception> {
        void run(T item) throws E;
    }

    /**
     * Runs the action for each item on virtual threads, no more than {@code atMost} at once, and returns when all have
     * ended. The first failure keeps further items from starting, interrupts those under way, and is thrown once they have
     * ended too; what they threw is suppressed in it. An interrupt of the caller does the same.
     *
     * @param items none of them null; asked by one thread at a time
     */
    public static <T, E extends Exception> void each(
            int atMost, Iterable<? extends T> items, Action<? super T, E> action) throws E, InterruptedException {
        if (atMost < 1) {
            throw new IllegalArgumentException("at most " + atMost);
        }
        switch (new Parallel<T>(atMost, items, action).failure()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case InterruptedException e -> throw e;
            case Throwable e -> throw Parallel.<E>declared(e);
        }
    }

    private Throwable failure() {
        for (Thread thread : threads) {
            thread.start();
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            interrupted |= interruptedWhileJoining(thread);
        }
        // Where something else is thrown than the interruption, the caller still has to learn of it.
        if (interrupted && !(first() instanceof InterruptedException)) {
            Thread.currentThread().interrupt();
        }
        return first();
    }

    private boolean interruptedWhileJoining(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
                stop(e);
            }
        }
        return interrupted;
    }

    private void takeAndRun() {
        try {
            for (Optional<T> item = next(); item.isPresent(); item = next()) {
                action.run(item.get());
            }
        } catch (Throwable thrown) {
            stop(thrown);
        }
    }

    // Apart from the other lock, so that an iterator that blocks can be interrupted.
    private Optional<T> next() {
        synchronized (items) {
            return first() == null && items.hasNext() ? Optional.of(items.next()) : Optional.empty();
        }
    }

    private synchronized Throwable first() {
        return failure;
    }

    private synchronized void stop(Throwable thrown) {
        if (failure == null) {
            failure = thrown;
            for (Thread thread : threads) {
                thread.interrupt();
            }
        } else if (failure != thrown) {
            failure.addSuppressed(thrown);
        }
    }

    // Only the action's own checked exceptions are left here.
    @SuppressWarnings("unchecked")
    private static <E extends Exception> E declared(Throwable thrown) {
        return (E) thrown;
    }
}
