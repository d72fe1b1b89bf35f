package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.settings.KeyLink;
import java.util.List;

/** What the pane does for an {@link ItemModel}. Screen thread, unless it says otherwise. */
public interface ItemAsks {
    /**
     * Writes into the journal that hidden values are about to be shown. Blocking.
     *
     * @param title such as "Show email of order#90216"
     */
    void recordReveal(String title, List<Path> paths);

    /** Reads all of an item of which a part is known, and opens it. */
    void readWhole(Key key);

    /** Shows a value in full, as it may be seen. */
    void peek(String name, Value value);

    /** Leads to the item whose key stands in an attribute. */
    void follow(KeyLink link, Value key);
}
