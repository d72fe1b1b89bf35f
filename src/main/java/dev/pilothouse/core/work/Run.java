package dev.pilothouse.core.work;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import java.util.function.Consumer;

/** Some work on its one thread: tells its ending exactly once, whatever was thrown. Thread-safe. */
final class Run<T> implements Runnable {
    private final String title;
    private final Work<T> work;
    private final Progress progress;
    private final Consumer<Ending<T>> end;
    private Thread thread;
    private boolean cancelled;

    Run(String title, Work<T> work, Progress progress, Consumer<Ending<T>> end) {
        this.title = title;
        this.work = work;
        this.progress = progress;
        this.end = end;
    }

    @Override
    public void run() {
        end.accept(begin() ? attempt() : neverBegan());
    }

    /** Interrupts the work, or keeps it from beginning; without effect once it has ended. */
    synchronized void cancel() {
        cancelled = true;
        if (thread != null) {
            thread.interrupt();
        }
    }

    // Errors too: running out of memory in the background must not pass in silence.
    private Ending<T> attempt() {
        try {
            T value = work.run(progress);
            leave();
            return new Ending.Came<>(value);
        } catch (Throwable failure) {
            return new Ending.Broke<>(failure, leave());
        }
    }

    private Ending<T> neverBegan() {
        return new Ending.Broke<>(Refused.notDone(Text.tr("“{0}” was stopped before it began.", title), ""), true);
    }

    private synchronized boolean begin() {
        if (!cancelled) {
            thread = Thread.currentThread();
        }
        return !cancelled;
    }

    // An interrupt that came too late must not reach what the thread does next.
    private synchronized boolean leave() {
        thread = null;
        Thread.interrupted();
        return cancelled;
    }

    @Override
    public String toString() {
        return title;
    }
}
