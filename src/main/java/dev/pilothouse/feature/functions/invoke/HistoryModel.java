package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.core.work.Scope;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What was invoked before of one function from this computer. Screen thread only, but for keeping one more. */
final class HistoryModel {
    private final String function;
    private final HistoryStore store;
    private final Scope scope;
    private final ObjectProperty<Load<List<Past>>> all = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Optional<Past>> chosen = new SimpleObjectProperty<>(Optional.empty());

    HistoryModel(String function, HistoryStore store, Scope scope) {
        this.function = function;
        this.store = store;
        this.scope = scope;
    }

    /** Newest first. */
    ObjectProperty<Load<List<Past>>> all() {
        return all;
    }

    /** The one that is chosen; empty where none is, or more than one. */
    ObjectProperty<Optional<Past>> chosen() {
        return chosen;
    }

    /** Why what is chosen can't be sent once more; empty where it can. */
    Optional<String> unrepeatable() {
        if (chosen.get().isEmpty()) {
            return Optional.of(Text.tr("Choose one invocation of the history."));
        }
        return chosen.get().flatMap(Past::event).isPresent()
                ? Optional.empty()
                : Optional.of(Text.tr("Its event was too long to be kept."));
    }

    void read() {
        scope.load(Text.tr("History of {0}", function), all, progress -> store.load(function));
    }

    /** Keeps none of them any longer. */
    void forget() {
        scope.load(Text.tr("History of {0}", function), all, progress -> {
            store.clear(function);
            return List.of();
        });
    }

    /**
     * Keeps one more; blocking, on the thread of the work. That it could not be kept must not look as if it had not run, and what
     * stopped the work must not stop this.
     */
    void keep(Past past, Progress progress) {
        boolean stopped = Thread.interrupted();
        try {
            store.add(function, past);
        } catch (IOException | Refused e) {
            progress.note(Text.tr("The invocation could not be kept in the history."));
        } finally {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
