package dev.pilothouse.feature.tables;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.exchange.ExchangeModel;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.read.LookupGateway;
import dev.pilothouse.ui.Desk;
import java.util.List;
import java.util.Map;

/** What exports and imports of a table ask of the pane: the journal, and items by their keys. */
final class TransfersFeature implements ExchangeModel.Asks {
    private final Desk desk;
    private final String table;

    TransfersFeature(Desk desk, String table) {
        this.desk = desk;
        this.table = table;
    }

    @Override
    public Map<Key, Item> current(List<Key> keys, Progress progress) throws InterruptedException {
        return new LookupGateway(desk.clients()).items(table, keys, progress);
    }

    @Override
    public void record(String title) {
        desk.journal().reveal(TablesFeature.ID, title, table, List.of());
    }
}
