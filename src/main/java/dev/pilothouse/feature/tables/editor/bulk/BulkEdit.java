package dev.pilothouse.feature.tables.editor.bulk;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.change.ItemCheck;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One change that many items get. Pure. */
public sealed interface BulkEdit {
    Path path();

    /** A value at a path, whatever was there. */
    record Put(Path path, Value value) implements BulkEdit {}

    /** Nothing at a path any more. */
    record Remove(Path path) implements BulkEdit {}

    /** What comes of it; keys can't be changed so, because two items would get the same one. */
    default BulkPlan plan(List<Target> targets, TableShape table) {
        List<Optional<Item>> wanted = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Target target : targets) {
            String refusal = "";
            Optional<Item> item = Optional.empty();
            if (table.keys().names().contains(path().attribute())) {
                refusal = Text.tr("A key is not changed for many items at once.");
            } else {
                try {
                    item = Optional.of(applied(target.now()));
                } catch (IllegalArgumentException noWay) {
                    refusal = noWay.getMessage();
                }
            }
            wanted.add(item);
            refusals.add(refusal);
        }
        return BulkPlan.of(
                targets, wanted, refusals, new BulkPlan.Rules(table.keys().names(), new ItemCheck(table)));
    }

    private Item applied(Item item) {
        return switch (this) {
            case Put(Path path, Value value) -> item.with(path, value);
            case Remove(Path path) -> item.without(path);
        };
    }
}
