package dev.pilothouse.core.work;

import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.journal.Records;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.collections.ObservableList;

/** All work of one window; the only place that crosses threads. Called on the screen's thread. */
public final class Tasks {
    final Screen screen;
    final Executor work;
    final Teller teller;
    final Jobs jobs;
    private final Optional<Records> records;

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
        this(new Screen(screen), work, new Teller(explains, notices, clock), new Jobs(), Optional.empty());
    }

    private Tasks(Screen screen, Executor work, Teller teller, Jobs jobs, Optional<Records> records) {
        this.screen = screen;
        this.work = work;
        this.teller = teller;
        this.jobs = jobs;
        this.records = records;
    }

    /** The same tasks for a session that makes changes: each is recorded there. */
    public Tasks recordedBy(Records journal) {
        return new Tasks(screen, work, teller, jobs, Optional.of(journal));
    }

    /** A scope for one view. */
    public Scope scope() {
        return new Scope(this);
    }

    /** Running and recent jobs, newest first; of those that ended the last fifty. */
    public ObservableList<Job> jobs() {
        return jobs.list();
    }

    /** Where changes are recorded; before anybody signed in there are none to make. */
    Records records() {
        return records.orElseThrow(() -> new IllegalStateException("A change needs a journal: see recordedBy"));
    }

    // Named after the work, for thread dumps.
    private static void start(Runnable run) {
        Thread.ofVirtual().name(run.toString()).start(run);
    }
}
