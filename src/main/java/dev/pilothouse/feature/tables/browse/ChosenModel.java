package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.transfer.ItemSource;
import dev.pilothouse.ui.grid.Selection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * What is selected among the rows of a table, up to all of a million: kept as ranges, and taken out of the rows elsewhere where it
 * is much. Screen thread only.
 */
public final class ChosenModel {
    /** So many items are changed at once at most: each is kept as it was and as it is to be, and sent by itself. */
    public static final int MOST_CHANGED = 10_000;
    /** So many rows are copied at most: programs that they are pasted into take no more. */
    public static final int MOST_COPIED = 100_000;

    // So many are taken out in less time than the eye sees.
    private static final int FEW = 500;

    private final TableModel table;
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(Selection.NONE);

    ChosenModel(TableModel table) {
        this.table = table;
    }

    /** The positions that are selected. */
    public ObjectProperty<Selection> selection() {
        return selection;
    }

    /** Why what is selected can't be staged for deletion, or edited at once. */
    public ObservableValue<Optional<String>> unchangeable() {
        return selection.map(now -> now.isEmpty()
                ? Optional.of(Text.tr("Select the rows first."))
                : now.count() > MOST_CHANGED
                        ? Optional.of(Text.tr(
                                "{0} rows are selected; {1} at most are changed at once.",
                                Humane.count(now.count()), Humane.count(MOST_CHANGED)))
                        : table.carriesKeys()
                                ? Optional.empty()
                                : Optional.of(Text.tr("These rows don’t tell which items they are: look for them in"
                                        + " the table itself.")));
    }

    /** Stages the selected items for deletion, as one step; new ones are just not added. */
    public void delete() {
        List<String> keys = table.query().table().get().keys().names();
        Shown shown = table.shown().get();
        List<Key> added = selection
                .get()
                .rows()
                .filter(shown::isNew)
                .boxed()
                .flatMap(position -> shown.key(position).stream())
                .toList();
        table.wholes()
                .take(
                        Text.tr("Stage {0} rows", selection.get().count()),
                        selection.get().rows().boxed().toList(),
                        rows -> rows.stream()
                                .flatMap(row -> row.read().stream())
                                .map(read -> Staged.of(Optional.of(read), Optional.empty(), keys))
                                .toList(),
                        gone -> table.staging()
                                .set(table.staging().get().stage(gone).discard(added)));
    }

    /**
     * An item that is selected.
     *
     * @param read as it was read; empty for a new one
     * @param now as it is to be by now
     */
    public record Pair(Optional<Item> read, Item now) {}

    /** Hands out the selected items that don't go. */
    public void pairs(Consumer<List<Pair>> then) {
        table.wholes()
                .take(
                        Text.tr("Look at {0} rows", selection.get().count()),
                        selection.get().rows().boxed().toList(),
                        rows -> rows.stream()
                                .flatMap(row -> row.now().map(now -> new Pair(row.read(), now)).stream())
                                .toList(),
                        then);
    }

    /** The selected rows, for an export. */
    public ItemSource source() {
        return source(selection.get().rows());
    }

    /** All that is shown of what was read, for an export. */
    public ItemSource shownSource() {
        return source(IntStream.range(0, table.shown().get().size()));
    }

    /**
     * Takes something out of rows, elsewhere where they are many.
     *
     * @param rows how many they are
     * @param from runs on another thread perhaps
     */
    <T> void take(String title, int rows, Function<Shown, T> from, Consumer<T> then) {
        Shown still = table.shown().get().still();
        if (rows <= FEW) {
            then.accept(from.apply(still));
        } else {
            table.scope().follow(title, progress -> from.apply(still), then);
        }
    }

    // What is new and not saved is in no table yet.
    private ItemSource source(IntStream positions) {
        Shown shown = table.shown().get();
        return new ItemSource.Kept(shown.from(), shown.numbers(positions).toArray());
    }
}
