package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.feature.tables.item.Diff;
import dev.pilothouse.feature.tables.item.Item;

/** What differs between two versions, looked for once for each pair of them. One thread. */
final class Differs {
    private Item before = Item.EMPTY;
    private Item after = Item.EMPTY;
    private Diff found = Diff.between(before, after);

    Diff of(Item one, Item other) {
        if (one != before || other != after) {
            before = one;
            after = other;
            found = Diff.between(one, other);
        }
        return found;
    }
}
