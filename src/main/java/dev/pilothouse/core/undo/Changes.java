package dev.pilothouse.core.undo;

import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Permit;
import dev.pilothouse.core.journal.Change;
import dev.pilothouse.core.journal.Effect;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.journal.History;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Work;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Makes changes; what is done is told with an offer to take it back. Screen thread only. */
public final class Changes {
    private static final int NEWEST = 50;
    private final Scope scope;
    private final SessionJournal journal;
    private final Notices notices;
    private final Gate gate;

    public Changes(Scope scope, SessionJournal journal, Notices notices, Gate gate) {
        this.scope = scope;
        this.journal = journal;
        this.notices = notices;
        this.gate = gate;
    }

    /** How one change is told. */
    public interface Telling<T> {
        /** What the answer tells beyond the change as announced; on the work's thread. */
        default Effect effect(T result) {
            return Effect.AS_ANNOUNCED;
        }

        /** In a sentence, once it is done. */
        String words(T result);

        /** Looks again at what there is now: after the change, and after it was taken back. */
        void look(T result);
    }

    /** Makes a change. */
    public <T> Job run(Permit permit, Change change, Work<T> work, Telling<T> telling) {
        return scope.run(permit, change, work, telling::effect, result -> {
            telling.look(result);
            tell(change, telling.words(result), () -> telling.look(result));
        });
    }

    // The entry is the newest of this target; with it comes the way back.
    private void tell(Change change, String words, Runnable look) {
        ObjectProperty<Load<Optional<Entry>>> entry = new SimpleObjectProperty<>(Load.idle());
        scope.load(Text.tr("Read the journal"), entry, progress -> {
            try (History history = journal.journal().history()) {
                return history.next(NEWEST).stream()
                        .filter(it -> it.feature().equals(change.feature())
                                && it.target().equals(change.target())
                                && it.title().equals(change.title()))
                        .findFirst();
            }
        });
        notices.done(
                words,
                Optional.of(new Notice.Offer(
                        Text.tr("Undo"),
                        () -> entry.get()
                                .shown()
                                .flatMap(it -> it)
                                .ifPresentOrElse(
                                        it -> takeBack(it, look),
                                        () -> notices.info(
                                                Text.tr("The entry can’t be found in the journal. Look for it"
                                                        + " in Activity."))))));
    }

    private void takeBack(Entry entry, Runnable look) {
        Command undo = new Command(
                "undo-change",
                entry.feature(),
                Text.tr("Undo"),
                "fth-rotate-ccw",
                Optional.empty(),
                true,
                journal.undo().needs(entry));
        Consumer<Permit> back = permit -> scope.run(
                permit,
                journal.undo().change(entry),
                progress -> journal.undo().run(entry, permit, progress),
                Function.identity(),
                done -> {
                    notices.done(Text.tr("“{0}” was undone.", entry.title()), Optional.empty());
                    look.run();
                });
        Action.writes(undo, gate, new SimpleObjectProperty<>(Optional.empty()), back)
                .run();
    }
}
