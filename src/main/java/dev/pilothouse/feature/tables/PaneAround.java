package dev.pilothouse.feature.tables;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.browse.Around;
import dev.pilothouse.feature.tables.catalog.CatalogModel;
import dev.pilothouse.feature.tables.change.ChangeGateway;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.kept.HistoryModel;
import dev.pilothouse.feature.tables.read.LookupGateway;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The pane around the table that is looked at. */
final class PaneAround implements Around {
    private final ChangeGateway gateway;
    private final LookupGateway lookup;
    private final CatalogModel catalog;
    private final HistoryModel history;
    private Consumer<SavedQuery> open = query -> {};

    PaneAround(ChangeGateway gateway, LookupGateway lookup, CatalogModel catalog, HistoryModel history) {
        this.gateway = gateway;
        this.lookup = lookup;
        this.catalog = catalog;
        this.history = history;
    }

    /** @param opener looks at a query's table with it */
    void leadsTo(Consumer<SavedQuery> opener) {
        open = opener;
    }

    @Override
    public Optional<Item> read(String table, Key key) {
        return gateway.read(table, key);
    }

    @Override
    public Map<Key, Item> items(String table, List<Key> keys, Progress progress) throws InterruptedException {
        return lookup.items(table, keys, progress);
    }

    @Override
    public List<String> tables() {
        return catalog.names();
    }

    @Override
    public Optional<TableShape> shape(String table) {
        return catalog.shape(table);
    }

    @Override
    public void ran(SavedQuery query) {
        history.ran(query);
    }

    @Override
    public void open(SavedQuery query) {
        open.accept(query);
    }
}
