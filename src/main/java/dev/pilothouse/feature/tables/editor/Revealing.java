package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.editor.hidden.Hidden;
import dev.pilothouse.feature.tables.item.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What of one item was hidden and is shown since somebody asked: it is recorded before it is. Screen thread only. */
final class Revealing {
    private final Scope scope;
    private final Prompts prompts;
    private final ItemAsks asks;
    private final ObjectProperty<Load<Set<Path>>> recorded = new SimpleObjectProperty<>(Load.idle());
    private final Set<Path> revealed = new HashSet<>();
    private Runnable again = () -> {};

    /** @param shown runs once more is to be seen */
    Revealing(Scope scope, Prompts prompts, ItemAsks asks, Runnable shown) {
        this.scope = scope;
        this.prompts = prompts;
        this.asks = asks;
        recorded.subscribe(load -> {
            if (load instanceof Load.Ready<Set<Path>> ready) {
                revealed.addAll(ready.value());
                shown.run();
            }
        });
    }

    /** Another item: nothing of it is revealed. */
    void forget() {
        scope.cancel(recorded);
        recorded.set(Load.idle());
        revealed.clear();
        again = () -> {};
    }

    /** Asks for the same again, where it could not be recorded. */
    void again() {
        again.run();
    }

    Hidden from(Hidden all) {
        return all.without(Set.copyOf(revealed));
    }

    /** The record of what is about to be shown; where it can't be written, nothing is. */
    ObjectProperty<Load<Set<Path>>> recorded() {
        return recorded;
    }

    /** @param name of the item */
    void ask(List<Path> paths, String name) {
        again = () -> ask(paths, name);
        String title = paths.size() == 1
                ? Text.tr("Show {0} of {1}", paths.getFirst(), name)
                : Text.tr("Show {0} hidden values of {1}", paths.size(), name);
        Prompts.Question question = new Prompts.Question(
                Text.tr("{0}?", title),
                Text.tr("The workspace marks this as personal. The journal keeps that you looked at it, and when; never"
                        + " what it is."),
                Text.tr("Show"),
                Optional.empty(),
                false);
        prompts.confirm(
                question,
                () -> scope.load(title, recorded, progress -> {
                    asks.recordReveal(title, paths);
                    return Set.copyOf(paths);
                }));
    }
}
