package dev.pilothouse.core.work;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The list of jobs, newest first; of those that ended only so many are kept. Screen thread only. */
final class Jobs {
    private static final int KEPT = 50;
    private final ObservableList<Job> all = FXCollections.observableArrayList();
    private final ObservableList<Job> readOnly = FXCollections.unmodifiableObservableList(all);

    ObservableList<Job> list() {
        return readOnly;
    }

    void add(Job job) {
        all.addFirst(job);
        all.stream().filter(old -> !old.running()).skip(KEPT).toList().forEach(all::remove);
    }
}
