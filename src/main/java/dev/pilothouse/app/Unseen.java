package dev.pilothouse.app;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Job;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** Tells of a long task that ended while nobody looked at the window. Screen thread only. */
final class Unseen {
    private static final Duration LONG = Duration.ofSeconds(10);
    private final BooleanSupplier away;
    private final Consumer<Ended> tell;
    private final Set<Job> watched = new HashSet<>();

    /**
     * What is told.
     *
     * @param well whether it did what it was asked for
     */
    record Ended(boolean well, String title, String how) {}

    /** @param away whether the window is behind others, or put away */
    Unseen(ObservableList<Job> jobs, BooleanSupplier away, Consumer<Ended> tell) {
        this.away = away;
        this.tell = tell;
        jobs.addListener((ListChangeListener<Job>) change -> jobs.forEach(this::watch));
        jobs.forEach(this::watch);
    }

    private void watch(Job job) {
        if (job.running() && watched.add(job)) {
            job.state().subscribe(state -> ended(job, state));
        }
    }

    private void ended(Job job, Job.State state) {
        switch (state) {
            case Job.State.Running running -> {}
            case Job.State.Done done -> tell(job, done.at(), new Ended(true, job.title(), done.result()));
            case Job.State.Ended ended ->
                tell(
                        job,
                        ended.at(),
                        new Ended(
                                false,
                                job.title(),
                                ended.cancelled()
                                        ? Text.tr("Stopped.")
                                        : ended.fault().what()));
        }
    }

    private void tell(Job job, Instant end, Ended ended) {
        watched.remove(job);
        if (away.getAsBoolean() && Duration.between(job.started(), end).compareTo(LONG) > 0) {
            tell.accept(ended);
        }
    }
}
