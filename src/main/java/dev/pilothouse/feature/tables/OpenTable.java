package dev.pilothouse.feature.tables;

import dev.pilothouse.feature.tables.browse.TableModel;
import dev.pilothouse.feature.tables.change.Committed;
import dev.pilothouse.feature.tables.change.Result;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.staged.SaveModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The table that is looked at: its rows, and what waits to be saved in it. */
record OpenTable(TableModel browse, SaveModel save) {
    /** Lets the rows show what was saved. */
    OpenTable {
        save.whenSaved(committed -> settle(browse, committed));
    }

    String name() {
        return browse.name();
    }

    // Where nothing is told item by item, all is read anew.
    private static void settle(TableModel browse, Committed committed) {
        if (committed.results().isEmpty()) {
            browse.run();
            return;
        }
        Map<Key, Optional<Item>> now = new LinkedHashMap<>();
        for (Result result : committed.results()) {
            switch (result) {
                case Result.Done(var change, var item) -> {
                    now.put(change.key(), Optional.empty());
                    now.put(item.map(it -> Key.of(it, change.key().names())).orElse(change.key()), item);
                }
                case Result.Already(var change, var item) -> now.put(change.key(), item);
                case Result.Conflict conflict -> {}
                case Result.NotDone notDone -> {}
                case Result.Unknown unknown -> {}
            }
        }
        browse.settle(now);
    }
}
