package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Hands out rows as whole items: where they are only parts of items, those are read before, all together. Screen thread only. */
final class WholeRows {
    private final TableModel table;

    WholeRows(TableModel table) {
        this.table = table;
    }

    /**
     * A row, and the item that it is of.
     *
     * @param shown as it is shown, which may be a part
     * @param read the whole item as it was read; empty for a new one, and for one that is not there any more
     * @param now as it is to be by now; empty where nothing is to be there, or is
     */
    record Whole(Item shown, Optional<Item> read, Optional<Item> now) {}

    /**
     * Makes something of rows.
     *
     * @param work runs on another thread perhaps; gets them in their order
     */
    <T> void take(String title, List<Integer> positions, Function<List<Whole>, T> work, Consumer<T> then) {
        if (table.wholeItems()) {
            table.chosen()
                    .take(title, positions.size(), shown -> work.apply(whole(shown, positions, shown::read)), then);
            return;
        }
        Shown shown = table.shown().get().still();
        table.scope()
                .follow(
                        title,
                        progress -> {
                            Map<Key, Item> read = read(shown, positions, progress);
                            return work.apply(whole(
                                    shown,
                                    positions,
                                    position -> shown.key(position).map(read::get)));
                        },
                        then);
    }

    // What waits was read whole when it was staged.
    private Map<Key, Item> read(Shown shown, List<Integer> positions, Progress progress) throws InterruptedException {
        List<Key> keys = positions.stream()
                .filter(position -> shown.staged(position).isEmpty())
                .map(position -> shown.key(position)
                        .orElseThrow(() -> Refused.notDone(
                                Text.tr("A row does not tell which item it is."),
                                Text.tr("Look for the items in the table itself."))))
                .distinct()
                .toList();
        return keys.isEmpty() ? Map.of() : table.around().items(table.name(), keys, progress);
    }

    private static List<Whole> whole(Shown shown, List<Integer> positions, Function<Integer, Optional<Item>> read) {
        return positions.stream()
                .flatMap(position ->
                        shown
                                .item(position)
                                .map(item -> whole(item, shown.staged(position), () -> read.apply(position)))
                                .stream())
                .toList();
    }

    private static Whole whole(Item shown, Optional<Staged> staged, Supplier<Optional<Item>> read) {
        Optional<Item> was = staged.map(Staged::read).orElseGet(read);
        return new Whole(shown, was, staged.map(Staged::mine).orElse(was));
    }
}
