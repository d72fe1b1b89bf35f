package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** In the place of a pane around a table: keeps what it was asked for. */
public final class NoPane implements Around {
    final List<SavedQuery> ran = new ArrayList<>();
    final List<SavedQuery> opened = new ArrayList<>();
    BiFunction<String, Key, Optional<Item>> whole = (table, key) -> Optional.empty();

    @Override
    public Optional<Item> read(String table, Key key) {
        return whole.apply(table, key);
    }

    @Override
    public Map<Key, Item> items(String table, List<Key> keys, Progress progress) {
        Map<Key, Item> all = new LinkedHashMap<>();
        keys.forEach(key -> read(table, key).ifPresent(item -> all.put(key, item)));
        return all;
    }

    @Override
    public List<String> tables() {
        return List.of("Orders", "Carts");
    }

    @Override
    public Optional<TableShape> shape(String table) {
        return Optional.empty();
    }

    @Override
    public void ran(SavedQuery query) {
        ran.add(query);
    }

    @Override
    public void open(SavedQuery query) {
        opened.add(query);
    }
}
