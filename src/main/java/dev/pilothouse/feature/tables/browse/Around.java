package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.work.Progress;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a table that is looked at knows and asks of the pane around it. */
public interface Around {
    /** An item as it is at this moment, all of it; empty where there is none. Blocking. */
    Optional<Item> read(String table, Key key);

    /** The items as they are at this moment, all of each, of those keys that there is one of. Blocking. */
    Map<Key, Item> items(String table, List<Key> keys, Progress progress) throws InterruptedException;

    /** The names of the tables that are listed. */
    List<String> tables();

    /** How a table is made, as far as that was read. */
    Optional<TableShape> shape(String table);

    /** A query was run; without a name. */
    void ran(SavedQuery query);

    /** Looks at another table with this query, and runs it. */
    void open(SavedQuery query);
}
