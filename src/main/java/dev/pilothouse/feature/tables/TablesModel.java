package dev.pilothouse.feature.tables;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.browse.TableModel;
import dev.pilothouse.feature.tables.catalog.CatalogModel;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.feature.tables.staged.WaitingModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

/** The tables, and the one that is looked at. Screen thread only. */
final class TablesModel {
    private final CatalogModel catalog;
    private final Function<TableShape, OpenTable> opener;
    private final WaitingModel waiting;
    private final Scope scope;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Optional<OpenTable>> table = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty details = new SimpleBooleanProperty();
    private Optional<Begun> begin = Optional.empty();

    /**
     * How a table is to be looked at, once it is known.
     *
     * @param pressed whether somebody wants it run, whatever it costs; a link does not
     */
    private record Begun(Consumer<TableModel> query, boolean pressed) {}

    /** @param opener what one table is looked at with */
    TablesModel(
            CatalogModel catalog,
            Function<TableShape, OpenTable> opener,
            WaitingModel waiting,
            Scope scope,
            Notices notices) {
        this.waiting = waiting;
        this.catalog = catalog;
        this.opener = opener;
        this.scope = scope;
        this.notices = notices;
        catalog.shape().subscribe(this::known);
    }

    /** Where something is told. */
    Notices notices() {
        return notices;
    }

    CatalogModel catalog() {
        return catalog;
    }

    /** What waits in all tables. */
    WaitingModel waiting() {
        return waiting;
    }

    /** The table that is looked at, once it is known how it is made. */
    ReadOnlyObjectProperty<Optional<OpenTable>> table() {
        return table.getReadOnlyProperty();
    }

    /** Whether it is shown what the table is like. */
    BooleanProperty details() {
        return details;
    }

    /** Reads the tables, how this one is made, and its rows again. */
    void refresh() {
        catalog.refresh();
        table.get().map(OpenTable::browse).ifPresent(TableModel::reread);
    }

    /** Looks at a table, with a query as a place tells it; what would cost a lot waits for somebody to run it. */
    void look(String name, String where, Optional<String> index, boolean largestFirst) {
        open(
                name,
                new Begun(
                        it -> {
                            it.question().partiql().set(false);
                            it.query().look(List.of(), index, largestFirst);
                            it.query().look(where);
                        },
                        false));
    }

    /**
     * Looks at a table with a kept query.
     *
     * @param pressed whether somebody wants it run: what would cost a lot, or writes, waits otherwise
     */
    void look(SavedQuery saved, boolean pressed) {
        open(saved.table(), new Begun(it -> it.question().open(saved), pressed));
    }

    /** What waits stays kept; reads are cancelled. */
    void close() {
        leave();
        scope.close();
    }

    private void open(String name, Begun query) {
        Optional<OpenTable> here = table.get().filter(it -> it.name().equals(name));
        if (here.isPresent()) {
            begin(here.get().browse(), query);
        } else {
            begin = Optional.of(query);
            catalog.select(name);
        }
    }

    private void begin(TableModel it, Begun how) {
        try {
            how.query().accept(it);
        } catch (Refused e) {
            Fault why = e.fault();
            notices.info(Text.tr("{0} {1}", why.what(), why.next()));
        }
        if (how.pressed()) {
            it.run();
        } else {
            it.runUnasked();
        }
    }

    private void known(Load<TableShape> load) {
        switch (load) {
            case Load.Idle<TableShape> idle -> leave();
            case Load.Ready<TableShape> ready -> known(ready.value());
            case Load.Busy<TableShape> busy -> {}
            case Load.Failed<TableShape> failed -> {}
        }
    }

    private void known(TableShape shape) {
        Optional<OpenTable> same = table.get().filter(it -> it.name().equals(shape.name()));
        if (same.isPresent()) {
            same.get().browse().query().table().set(shape);
            return;
        }
        OpenTable made = opener.apply(shape);
        table.set(Optional.of(made));
        Begun how = begin.orElse(new Begun(it -> {}, true));
        begin = Optional.empty();
        begin(made.browse(), how);
    }

    private void leave() {
        table.get().ifPresent(it -> it.save().close());
        table.set(Optional.empty());
    }
}
