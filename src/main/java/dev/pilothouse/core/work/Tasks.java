package dev.pilothouse.core.work;

import javafx.collections.ObservableList;

/** All work of one window; the only place that crosses threads. Screen thread only. */
public interface Tasks {
    /** A scope for one view. */
    Scope scope();

    /** Running and recent jobs, newest first. */
    ObservableList<Job> jobs();
}
