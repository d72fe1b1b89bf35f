package dev.pilothouse.feature.tables.editor.bulk;

import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import java.util.List;
import java.util.Optional;

/**
 * An item that is to be changed with others.
 *
 * @param read as it was read; empty for a new one
 * @param now as it is to be by now
 */
public record Target(Optional<Item> read, Item now) {
    /** What waits once it is this. */
    Staged changed(Item mine, List<String> keys) {
        return Staged.of(read, Optional.of(mine), keys);
    }

    Key key(List<String> keys) {
        return Key.of(read.orElse(now), keys);
    }
}
