package dev.pilothouse.core.work;

import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Notices;
import java.time.Clock;
import java.util.concurrent.Executor;
import javafx.collections.ObservableList;

/** All work of one window; the only place that crosses threads. Called on the screen's thread. */
public final class Tasks {
    final Screen screen;
    final Executor work;
    final Teller teller;
    final Jobs jobs = new Jobs();

    /**
     * Work runs on virtual threads.
     *
     * @param screen where everything is shown, such as {@code Platform::runLater}; with {@code Runnable::run} each change
     *     shows on the thread that made it, one at a time
     */
    public Tasks(Executor screen, Explains explains, Notices notices, Clock clock) {
        this(screen, Tasks::start, explains, notices, clock);
    }

    /** With {@code Runnable::run} as both executors everything happens in order, before the call that asked for it returns. */
    public Tasks(Executor screen, Executor work, Explains explains, Notices notices, Clock clock) {
        this.screen = new Screen(screen);
        this.work = work;
        this.teller = new Teller(explains, notices, clock);
    }

    /** A scope for one view. */
    public Scope scope() {
        return new Scope(this);
    }

    /** Running and recent jobs, newest first; of those that ended the last fifty. */
    public ObservableList<Job> jobs() {
        return jobs.list();
    }

    // Named after the work, for thread dumps.
    private static void start(Runnable run) {
        Thread.ofVirtual().name(run.toString()).start(run);
    }
}
