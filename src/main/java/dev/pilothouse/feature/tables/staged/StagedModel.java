package dev.pilothouse.feature.tables.staged;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.change.ItemCheck;
import dev.pilothouse.feature.tables.change.Problem;
import dev.pilothouse.feature.tables.change.Result;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.change.StagedStore;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.IntConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What waits to be saved in one table: kept on disk after every step, with what became of it when it was sent. Screen thread only. */
public final class StagedModel {
    private final TableShape table;
    private final StagedStore store;
    private final Scope scope;
    private final ObjectProperty<Staging> staging;
    private final ObjectProperty<Map<Key, Result>> results = new SimpleObjectProperty<>(Map.of());
    private final ObjectProperty<Load<Staging>> loaded = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Staging>> written = new SimpleObjectProperty<>(Load.idle());
    private Staging kept;
    private boolean ready;
    private IntConsumer counted = count -> {};

    public StagedModel(TableShape table, StagedStore store, Scope scope) {
        this.table = table;
        this.store = store;
        this.scope = scope;
        this.kept = Staging.none(table.keys().names());
        this.staging = new SimpleObjectProperty<>(kept);
        loaded.subscribe(this::loaded);
        written.subscribe(this::written);
        staging.subscribe((before, now) -> {
            keep();
            count();
        });
        load();
    }

    /** Is told how many changes wait, once that is known. */
    public void whenCounted(IntConsumer told) {
        counted = told;
        count();
    }

    private void count() {
        if (ready) {
            counted.accept(staging.get().size());
        }
    }

    /** The table's name. */
    public String name() {
        return table.name();
    }

    /** The changes; whoever edits sets the next ones here. */
    public ObjectProperty<Staging> staging() {
        return staging;
    }

    /** What was kept from the last time; says where it can't be read or written. */
    ObjectProperty<Load<Staging>> loading() {
        return loaded;
    }

    /** Whether the latest step lies on disk, and why not. */
    ObjectProperty<Load<Staging>> writing() {
        return written;
    }

    /** Whether all that waits lies on disk. */
    boolean isKept() {
        return ready && kept.changes().equals(staging.get().changes());
    }

    /** What became of items that are still staged, when they were sent last. */
    public ObjectProperty<Map<Key, Result>> results() {
        return results;
    }

    /** What DynamoDB would refuse, by item; nothing for those that can be sent. */
    SequencedMap<Key, List<Problem>> problems() {
        ItemCheck check = new ItemCheck(table);
        SequencedMap<Key, List<Problem>> all = new LinkedHashMap<>();
        staging.get()
                .changes()
                .forEach((key, change) -> change.mine()
                        .map(check::problems)
                        .filter(problems -> !problems.isEmpty())
                        .ifPresent(problems -> all.put(key, problems)));
        return all;
    }

    /** One step back. */
    public void undo() {
        staging.set(staging.get().undo());
    }

    /** Nothing waits any more. */
    void discardAll() {
        staging.set(staging.get().discard(staging.get().changes().keySet()));
    }

    /** What waits for an item is dropped. */
    public void discard(Key key) {
        staging.set(staging.get().discard(List.of(key)));
    }

    /**
     * What came of sending: those that are settled don't wait any more, unless they were edited again meanwhile; the others say why
     * they do.
     */
    void told(List<Result> came) {
        Map<Key, Result> all = new HashMap<>(results.get());
        came.forEach(result -> {
            Key key = result.change().key();
            result.settled().ifPresentOrElse(now -> all.remove(key), () -> all.put(key, result));
        });
        staging.set(staging.get().told(came));
        results.set(Map.copyOf(all));
    }

    /** What is still waiting of these. */
    List<Staged> staged(List<Key> keys) {
        return keys.stream().map(staging.get()::of).flatMap(Optional::stream).toList();
    }

    /** Reads again what was kept. */
    void load() {
        List<String> keys = table.keys().names();
        scope.load(Text.tr("Staged changes of {0}", name()), loaded, progress -> store.load(name(), keys));
    }

    /** Keeps what does not lie on disk yet, also while the pane closes. */
    public void close() {
        if (ready && !isKept()) {
            Staging before = kept;
            Staging now = staging.get();
            scope.follow(
                    Text.tr("Keep staged changes of {0}", name()),
                    progress -> {
                        store.save(name(), before, now);
                        return now;
                    },
                    done -> {});
        }
    }

    // Somebody may have edited before it was read: then both wait.
    private void loaded(Load<Staging> load) {
        if (load instanceof Load.Ready<Staging> it && !ready) {
            ready = true;
            kept = it.value();
            Staging mine = staging.get();
            staging.set(it.value().stage(mine.changes().values()));
            keep();
            count();
        }
    }

    private void keep() {
        boolean writing = written.get() instanceof Load.Busy;
        if (!ready || writing || isKept()) {
            return;
        }
        Staging before = kept;
        Staging now = staging.get();
        scope.load(Text.tr("Keep staged changes of {0}", name()), written, progress -> {
            store.save(name(), before, now);
            return now;
        });
    }

    private void written(Load<Staging> load) {
        if (load instanceof Load.Ready<Staging> it) {
            kept = it.value();
            keep();
        }
    }
}
