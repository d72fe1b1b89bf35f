package dev.pilothouse.feature.tables.change;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import java.util.List;

/**
 * What some paths of an item hold after an update.
 *
 * @param item the whole item, if the rest of it stayed as it was read
 * @param paths the ones that are written
 */
public record After(Item item, List<Path> paths) {
    public After {
        paths = List.copyOf(paths);
    }

    /** Whether they hold the same in another item. */
    boolean holds(Item other) {
        return paths.stream().allMatch(path -> other.at(path).equals(item.at(path)));
    }
}
