package dev.pilothouse.feature.tables.catalog;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.settings.TablesSettings;
import dev.pilothouse.feature.tables.shape.Counts;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;

/** The tables there are, how much is in them, and the one that is looked at. Screen thread only. */
public final class CatalogModel {
    /** Of so many tables the counts are read unasked. */
    private static final int COUNTED = 40;

    private final TablesSettings settings;
    private final CatalogGateway gateway;
    private final Scope scope;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Load<Catalog>> catalog = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<Map<String, TableShape>>> counted = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Load<TableShape>> shape = new SimpleObjectProperty<>(Load.idle());
    private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableMap<String, Integer> waiting;
    private final ObjectBinding<List<Listed>> shown;

    /** With nothing that waits. */
    CatalogModel(TablesSettings settings, CatalogGateway gateway, Scope scope) {
        this(settings, gateway, scope, FXCollections.observableHashMap());
    }

    /** @param waiting how many changes wait in tables to be saved */
    public CatalogModel(
            TablesSettings settings, CatalogGateway gateway, Scope scope, ObservableMap<String, Integer> waiting) {
        this.waiting = waiting;
        this.shown = Bindings.createObjectBinding(this::fitting, catalog, filter, waiting);
        this.settings = settings;
        this.gateway = gateway;
        this.scope = scope;
        catalog.subscribe(load -> {
            if (load instanceof Load.Ready<Catalog> ready) {
                count(ready.value());
            }
        });
    }

    /** What the workspace says about tables. */
    public TablesSettings settings() {
        return settings;
    }

    /** What it says about this one. */
    public TableSettings settings(String table) {
        return settings.table(table);
    }

    /** Letters that a table's name or title has to have. */
    StringProperty filter() {
        return filter;
    }

    ObjectProperty<Load<Catalog>> catalog() {
        return catalog;
    }

    /** What passes the filter. */
    ObjectBinding<List<Listed>> shown() {
        return shown;
    }

    /** How tables are made, as far as that was read for their counts. */
    ObjectProperty<Load<Map<String, TableShape>>> counted() {
        return counted;
    }

    /** How many items a table has; empty as long as nobody knows. */
    Optional<Counts> counts(String table) {
        return counted.get().shown().map(shapes -> shapes.get(table)).map(TableShape::counts);
    }

    /** The names of the tables that are listed, as far as they were read. */
    public List<String> names() {
        return catalog.get().shown().map(Catalog::tables).orElse(List.of()).stream()
                .map(Listed::name)
                .toList();
    }

    /** How a table is made, as far as that was read. */
    public Optional<TableShape> shape(String table) {
        return counted.get().shown().map(shapes -> shapes.get(table));
    }

    /** How many changes of a table wait to be saved. */
    public int waits(String table) {
        return waiting.getOrDefault(table, 0);
    }

    /** Changes whenever that does. */
    Observable waiting() {
        return waiting;
    }

    /** The name of the table that is looked at. */
    public ObjectProperty<Optional<String>> selected() {
        return selected;
    }

    /** How the table that is looked at is made. */
    public ObjectProperty<Load<TableShape>> shape() {
        return shape;
    }

    /** Looks at a table. */
    public void select(String table) {
        if (selected.get().filter(table::equals).isEmpty()) {
            scope.cancel(shape);
            shape.set(Load.idle());
            selected.set(Optional.of(table));
            readShape();
        }
    }

    /** Reads the list again, and how the table that is looked at is made. */
    public void refresh() {
        readNames();
        readShape();
    }

    void readNames() {
        scope.load(Text.tr("Tables"), catalog, progress -> Catalog.of(settings, gateway.names()));
    }

    /** Reads how the table that is looked at is made. */
    public void readShape() {
        selected.get()
                .ifPresent(table -> scope.load(Text.tr("Table {0}", table), shape, progress -> gateway.shape(table)));
    }

    private void count(Catalog read) {
        List<String> names =
                read.tables().stream().map(Listed::name).limit(COUNTED).toList();
        scope.load(Text.tr("Counts of tables"), counted, progress -> gateway.shapes(names, progress));
    }

    // A table that is gone stays as long as something waits for it.
    private List<Listed> fitting() {
        String letters = filter.get().strip().toLowerCase(Locale.ROOT);
        List<Listed> there = catalog.get().shown().map(Catalog::tables).orElse(List.of());
        Stream<Listed> gone = waiting.keySet().stream()
                .sorted()
                .filter(name -> there.stream().noneMatch(it -> it.name().equals(name)))
                .map(name -> new Listed(settings.table(name), settings.names(name)));
        return Stream.concat(there.stream(), catalog.get().shown().isPresent() ? gone : Stream.of())
                .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(letters)
                        || it.shown().toLowerCase(Locale.ROOT).contains(letters))
                .toList();
    }
}
