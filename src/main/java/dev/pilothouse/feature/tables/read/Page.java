package dev.pilothouse.feature.tables.read;

import dev.pilothouse.feature.tables.item.Item;
import java.util.List;
import java.util.Optional;

/**
 * One answer of Query, Scan or ExecuteStatement.
 *
 * @param items those that passed the filter; there may be none though more pages follow
 * @param scanned how many were looked at
 * @param units read units that were consumed
 * @param next where the next page begins; empty: this is the last one
 */
public record Page(List<Item> items, int scanned, double units, Optional<Start> next) {
    public Page {
        items = List.copyOf(items);
    }
}
