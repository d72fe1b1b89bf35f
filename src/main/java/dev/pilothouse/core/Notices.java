package dev.pilothouse.core;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The notices of one window, newest first. Screen thread only. */
public final class Notices {
    private static final int KEPT = 100;
    private final ObservableList<Notice> list = FXCollections.observableArrayList();
    private final ObservableList<Notice> readOnly = FXCollections.unmodifiableObservableList(list);
    private final Clock clock;

    public Notices(Clock clock) {
        this.clock = clock;
    }

    public ObservableList<Notice> list() {
        return readOnly;
    }

    public void info(String text) {
        add(new Notice(Notice.Kind.INFO, text, clock.instant(), Optional.empty(), List.of()));
    }

    public void done(String text, Optional<Notice.Offer> next) {
        done(text, next.stream().toList());
    }

    /** @param offers that go with it, the likeliest first */
    public void done(String text, List<Notice.Offer> offers) {
        add(new Notice(Notice.Kind.DONE, text, clock.instant(), Optional.empty(), offers));
    }

    public void failed(String title, Fault fault) {
        add(new Notice(Notice.Kind.FAILED, title, clock.instant(), Optional.of(fault), List.of()));
    }

    public void dismiss(Notice notice) {
        list.remove(notice);
    }

    private void add(Notice notice) {
        list.addFirst(notice);
        if (list.size() > KEPT) {
            list.removeLast();
        }
    }
}
