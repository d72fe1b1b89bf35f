package dev.pilothouse.feature.tables.staged;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notice;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.tables.change.Committed;
import dev.pilothouse.feature.tables.change.Result;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Says what became of items that were sent, with the way back. Screen thread only. */
final class SavedNotice {
    private final String table;
    private final SaveModel.Parts parts;
    private final Consumer<Entry> undo;
    private final Consumer<Entry> choose;

    /**
     * @param undo takes an entry back
     * @param choose asks what of an entry is taken back
     */
    SavedNotice(String table, SaveModel.Parts parts, Consumer<Entry> undo, Consumer<Entry> choose) {
        this.table = table;
        this.parts = parts;
        this.undo = undo;
        this.choose = choose;
    }

    void tell(Committed committed) {
        if (committed.outcome() == Outcome.DONE) {
            find(committed);
            return;
        }
        committed.results().stream()
                .flatMap(result -> why(result).stream())
                .findFirst()
                .ifPresent(why -> parts.notices().failed(title(committed), why));
    }

    // Conflicts are shown side by side instead.
    private static Optional<Fault> why(Result result) {
        return switch (result) {
            case Result.NotDone notDone -> Optional.of(notDone.why());
            case Result.Unknown unknown -> Optional.of(unknown.why());
            case Result.Done done -> Optional.empty();
            case Result.Already already -> Optional.empty();
            case Result.Conflict conflict -> Optional.empty();
        };
    }

    // The entry is the newest of this table; with it comes the way back.
    private void find(Committed committed) {
        ObjectProperty<Load<Optional<Entry>>> entry = new SimpleObjectProperty<>(Load.idle());
        parts.scope().load(Text.tr("Read the journal"), entry, progress -> {
            try (var history = parts.journal().journal().history()) {
                return history.next(10).stream()
                        .filter(one -> one.feature().equals("tables")
                                && one.target().equals(table)
                                && one.author().equals(parts.journal().here()))
                        .findFirst();
            }
        });
        String words = committed.words();
        String title = title(committed);
        parts.notices().done(words.isEmpty() ? Text.tr("{0} saved.", title) : words, offers(committed, entry));
    }

    private List<Notice.Offer> offers(Committed committed, ObjectProperty<Load<Optional<Entry>>> entry) {
        Notice.Offer all = new Notice.Offer(Text.tr("Undo"), () -> with(entry.get(), undo));
        return saved(committed) < 2
                ? List.of(all)
                : List.of(all, new Notice.Offer(Text.tr("Choose what to take back…"), () -> with(entry.get(), choose)));
    }

    // How much of it there is to choose from.
    private static int saved(Committed committed) {
        return committed.results().stream()
                .filter(Result.Done.class::isInstance)
                .mapToInt(result -> result.change().read().isPresent()
                                && result.change().mine().isPresent()
                        ? result.change().diff().differences().size()
                        : 1)
                .sum();
    }

    private void with(Load<Optional<Entry>> entry, Consumer<Entry> does) {
        entry.shown()
                .flatMap(found -> found)
                .ifPresentOrElse(
                        does,
                        () -> parts.notices()
                                .info(Text.tr("The entry can’t be found in the journal. Look for it in Activity.")));
    }

    private static String title(Committed committed) {
        return committed.results().size() == 1
                ? committed.results().getFirst().change().key().words()
                : Text.tr("{0} items", committed.results().size());
    }
}
