package dev.pilothouse.app;

import dev.pilothouse.core.Playground.Trouble;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

/** What goes wrong in the sandbox at the moment, because somebody wants it to. Screen thread only. */
final class TroubleBoard {
    private final List<Trouble> troubles;
    private final ObservableSet<Trouble> going = FXCollections.observableSet();
    private final ObservableSet<Trouble> readOnly = FXCollections.unmodifiableObservableSet(going);

    TroubleBoard(List<Trouble> troubles) {
        this.troubles = List.copyOf(troubles);
    }

    List<Trouble> troubles() {
        return troubles;
    }

    /** Those that last and have begun. */
    ObservableSet<Trouble> going() {
        return readOnly;
    }

    /** Begins it; one that lasts and goes on already ends. */
    void press(Trouble trouble) {
        if (going.remove(trouble)) {
            trouble.end().run();
        } else {
            trouble.begin().run();
            if (trouble.lasts()) {
                going.add(trouble);
            }
        }
    }

    /** Ends all that lasts. */
    void endAll() {
        List.copyOf(going).forEach(this::press);
    }
}
