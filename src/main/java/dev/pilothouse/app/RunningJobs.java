package dev.pilothouse.app;

import dev.pilothouse.core.work.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/** Watches the jobs that run, and tells of every step of theirs. Screen thread only. */
final class RunningJobs {
    private final ObservableList<Job> jobs;
    private final List<Consumer<List<Job>>> listeners = new ArrayList<>();
    private Subscription watched = Subscription.EMPTY;

    RunningJobs(ObservableList<Job> jobs) {
        this.jobs = jobs;
        jobs.addListener((ListChangeListener<Job>) change -> watch());
        watch();
    }

    List<Job> now() {
        return jobs.stream().filter(Job::running).toList();
    }

    /** Told at once, and whenever one begins, goes on or ends. */
    void follow(Consumer<List<Job>> listener) {
        listeners.add(listener);
        listener.accept(now());
    }

    private void watch() {
        watched.unsubscribe();
        watched = now().stream()
                .map(job -> job.standing().subscribe(this::tell).and(job.state().subscribe(this::tell)))
                .reduce(Subscription.EMPTY, Subscription::and);
        tell();
    }

    private void tell() {
        List<Job> running = now();
        listeners.forEach(listener -> listener.accept(running));
    }
}
