package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.rows.Arrangement;
import dev.pilothouse.feature.tables.rows.Rows;
import dev.pilothouse.feature.tables.rows.Sorting;
import dev.pilothouse.feature.tables.shape.KeyShape;
import dev.pilothouse.ui.grid.Sort;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What of the rows is shown, and in which order; off the screen's thread where that takes long. Screen thread only. */
final class ShownModel {
    private final RowsModel rows;
    private final ColumnsModel columns;
    private final ObjectProperty<Staging> staging;
    private final How how;
    private final ObjectProperty<Load<Integer>> settled = new SimpleObjectProperty<>(Load.idle());
    private final StringProperty find = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Sort>> sort = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Load<Arranged>> arranged = new SimpleObjectProperty<>(Load.idle());
    private final ReadOnlyObjectWrapper<Shown> shown;
    private boolean gaps;

    /**
     * What it is made with.
     *
     * @param keys of the table
     */
    record How(Scope scope, Clock clock, Mask mask, KeyShape keys) {}

    // Of rows that have been other ones since, or fewer, nothing is shown.
    private record Arranged(Rows rows, Optional<Arrangement> order, int count) {}

    ShownModel(RowsModel rows, ColumnsModel columns, ObjectProperty<Staging> staging, How how) {
        this.rows = rows;
        this.columns = columns;
        this.staging = staging;
        this.how = how;
        this.shown = new ReadOnlyObjectWrapper<>(new Shown(new Rows(how.keys()), Optional.empty(), 0, staging.get()));
        find.subscribe(now -> arrange());
        sort.subscribe(now -> arrange());
        staging.subscribe(now -> show());
        arranged.subscribe(now -> show());
        settled.subscribe(this::settled);
    }

    /** Letters that a loaded row has to have somewhere. */
    StringProperty find() {
        return find;
    }

    /** How loaded rows are sorted; empty: as they came. */
    ObjectProperty<Optional<Sort>> sort() {
        return sort;
    }

    ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Sorts by a column, the other way round, or no more. */
    void sortBy(String column) {
        Optional<Sort> before = sort.get().filter(it -> it.column().equals(column));
        sort.set(
                before.isEmpty()
                        ? Optional.of(new Sort(column, true))
                        : before.filter(Sort::ascending).map(it -> new Sort(column, false)));
    }

    /** Shows items as they are now, where they are among the rows: empty where one is gone. */
    void settle(Map<Key, Optional<Item>> now) {
        Optional<Rows> all = rows.soFar().map(Loaded::rows);
        if (all.isPresent() && !now.isEmpty()) {
            how.scope().load(Text.tr("Show what was saved"), settled, progress -> Settling.in(all.get(), now));
        }
    }

    /** Other rows altogether come. */
    void forget() {
        gaps = false;
    }

    /** Sorts and sifts what is loaded by now. */
    void arrange() {
        Optional<Loaded> now = rows.soFar();
        if (now.isEmpty()) {
            return;
        }
        Rows all = now.get().rows();
        Optional<Sorting> sorting = sort.get()
                .flatMap(it -> Optional.ofNullable(columns.known().get(it.column()))
                        .map(column -> new Sorting(column.number(), !it.ascending())));
        String letters = find.get().strip();
        if (sorting.isEmpty() && letters.isEmpty() && !gaps) {
            how.scope().cancel(arranged);
            arranged.set(new Load.Ready<>(
                    new Arranged(all, Optional.empty(), all.count()),
                    how.clock().instant()));
            return;
        }
        how.scope()
                .load(
                        Text.tr("Sort rows"),
                        arranged,
                        progress -> new Arranged(
                                all, Optional.of(Arrangement.of(all, sorting, letters, how.mask())), all.count()));
    }

    private void settled(Load<Integer> load) {
        if (load instanceof Load.Ready<Integer> ready) {
            gaps |= ready.value() > 0;
            rows.soFar().ifPresent(now -> columns.found(now.rows()));
            arrange();
        }
    }

    private void show() {
        Optional<Arranged> now = arranged.get().shown();
        Optional<Rows> latest = rows.soFar().map(Loaded::rows);
        shown.set(now.filter(it -> latest.filter(rows -> rows == it.rows()).isPresent())
                .map(it -> new Shown(it.rows(), it.order(), it.count(), staging.get()))
                .orElseGet(() ->
                        new Shown(latest.orElseGet(() -> new Rows(how.keys())), Optional.empty(), 0, staging.get())));
    }
}
