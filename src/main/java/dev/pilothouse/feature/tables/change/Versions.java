package dev.pilothouse.feature.tables.change;

import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The attribute that grows by one with each write of an item, where the workspace declares one for the table.
 *
 * @param attribute its name
 */
record Versions(Optional<String> attribute) {
    static final Versions NONE = new Versions(Optional.empty());

    /** Where it is, if a write of this item has to mind it: it is a number, or not there yet. */
    Optional<Path> of(Item read) {
        return attribute
                .filter(name -> read.get(name).map(Value.Num.class::isInstance).orElse(true))
                .map(Path::of);
    }

    /** An item with the version that follows the one it was read with; itself where no version is minded. */
    Item next(Item read, Item mine) {
        return of(read).map(path -> mine.with(path, following(read, path))).orElse(mine);
    }

    private static Value.Num following(Item read, Path path) {
        return read.at(path).orElse(null) instanceof Value.Num(String digits)
                ? new Value.Num(new BigDecimal(digits).add(BigDecimal.ONE).toString())
                : new Value.Num("1");
    }
}
