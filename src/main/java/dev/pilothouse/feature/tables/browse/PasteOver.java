package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.editor.bulk.BulkPlan;
import dev.pilothouse.feature.tables.editor.bulk.Pasted;
import dev.pilothouse.feature.tables.editor.bulk.Target;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.shape.TableShape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cells that are put over rows: over what somebody sees, and nothing else. Pure.
 *
 * @param columns the attributes that get something
 * @param astray the first of them that is none of the item, but a part of one
 */
record PasteOver(
        Pasted pasted,
        EditModel.Block block,
        List<String> columns,
        Optional<String> astray,
        TableShape shape,
        Mask mask) {
    static PasteOver of(TableModel table, Pasted pasted, EditModel.Block block) {
        boolean fills = pasted.height() == 1 && pasted.width() == 1;
        List<String> columns = block.columns().stream()
                .limit(fills ? block.width() : pasted.width())
                .toList();
        return new PasteOver(
                pasted,
                block,
                columns,
                columns.stream().filter(name -> !table.carries(name)).findFirst(),
                table.query().table().get(),
                table.mask());
    }

    BulkPlan plan(List<WholeRows.Whole> rows) {
        List<Target> targets = rows.stream()
                .map(row -> new Target(row.read(), row.now().orElse(row.shown())))
                .toList();
        BulkPlan plan = pasted.plan(
                targets, block.columns(), new Pasted.Block(block.rows().size(), block.width()), shape, mask);
        List<BulkPlan.Part> parts = new ArrayList<>(plan.parts());
        for (int i = 0; i < parts.size(); i++) {
            Optional<String> why = refusal(rows.get(i));
            if (why.isPresent()) {
                parts.set(i, new BulkPlan.Part.Refused(parts.get(i).key(), why.get()));
            }
        }
        return new BulkPlan(parts);
    }

    private Optional<String> refusal(WholeRows.Whole row) {
        if (astray.isPresent()) {
            return astray.map(name -> Text.tr("“{0}” is a part of an attribute: change it in the item itself.", name));
        }
        if (row.now().isEmpty()) {
            return Optional.of(
                    row.read().isEmpty()
                            ? Text.tr("The item is not there any more.")
                            : Text.tr("The item is to be deleted."));
        }
        Item now = row.now().get();
        return columns.stream()
                .filter(name -> !row.shown().get(name).equals(now.get(name)))
                .findFirst()
                .map(name -> Text.tr("{0} is not as it is shown here any more. Run the query again.", name));
    }
}
