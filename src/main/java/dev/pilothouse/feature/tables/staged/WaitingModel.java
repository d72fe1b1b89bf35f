package dev.pilothouse.feature.tables.staged;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.change.StagedStore;
import java.util.SortedMap;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.MapChangeListener;
import javafx.collections.ObservableMap;

/** How many changes wait in each table, also of days before. Screen thread only. */
public final class WaitingModel {
    private final StagedStore store;
    private final Scope scope;
    private final ObservableMap<String, Integer> counts = FXCollections.observableHashMap();
    private final ObjectProperty<Load<SortedMap<String, Integer>>> kept = new SimpleObjectProperty<>(Load.idle());

    /** @param all told how many wait in all tables together, whenever that changes */
    public WaitingModel(StagedStore store, Scope scope, IntConsumer all) {
        this.store = store;
        this.scope = scope;
        counts.addListener((MapChangeListener<String, Integer>) change ->
                all.accept(counts.values().stream().mapToInt(Integer::intValue).sum()));
        kept.subscribe(load -> {
            if (load instanceof Load.Ready<SortedMap<String, Integer>> ready) {
                ready.value().forEach(counts::putIfAbsent);
            }
        });
        scope.load(Text.tr("What waits to be saved"), kept, progress -> store.counts());
    }

    /** By table; none that have none. */
    public ObservableMap<String, Integer> counts() {
        return counts;
    }

    int of(String table) {
        return counts.getOrDefault(table, 0);
    }

    /** So many wait in a table now. */
    public void show(String table, int count) {
        if (count == 0) {
            counts.remove(table);
        } else {
            counts.put(table, count);
        }
    }

    /** Forgets what waits for a table that can't be opened any more. */
    public void discard(String table) {
        scope.follow(
                Text.tr("Discard staged changes of {0}", table),
                progress -> {
                    store.discard(table);
                    return table;
                },
                done -> show(table, 0));
    }
}
