package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.change.Staging;
import dev.pilothouse.feature.tables.editor.bulk.BulkPlan;
import dev.pilothouse.feature.tables.editor.bulk.Pasted;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Key;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.rows.Column;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The item that is looked at among the rows of a table, and edits that are staged right there. Screen thread only. */
public final class EditModel {
    private final TableModel table;
    private final ReadOnlyObjectWrapper<Optional<Picked>> picked = new ReadOnlyObjectWrapper<>(Optional.empty());

    EditModel(TableModel table) {
        this.table = table;
    }

    /**
     * The item that is looked at.
     *
     * @param read as it was read; empty for a new one
     * @param whole whether that is all of it
     */
    public record Picked(Key key, Optional<Item> read, boolean whole) {}

    /** The item that is looked at; empty where none is. */
    public ReadOnlyObjectProperty<Optional<Picked>> picked() {
        return picked.getReadOnlyProperty();
    }

    /** Looks at the item at a position. */
    void pick(int position) {
        picked.set(
                position < 0 || position >= table.shown().get().size()
                        ? Optional.empty()
                        : table.shown()
                                .get()
                                .key(position)
                                .map(key -> new Picked(key, table.shown().get().read(position), table.wholeItems())));
    }

    /** Looks at no item. */
    public void unpick() {
        picked.set(Optional.empty());
    }

    /** The value in a cell, if it can be edited there: not a key, and in a row that tells which item it is. */
    Optional<Value> editable(int position, Column column) {
        boolean goes = table.shown()
                .get()
                .staged(position)
                .filter(it -> it.mine().isEmpty())
                .isPresent();
        return column.key() || goes || !table.carries(column.name())
                ? Optional.empty()
                : table.shown()
                        .get()
                        .value(position, column)
                        .filter(value ->
                                ValueField.fits(value) || isHidden(column, value) && value instanceof Value.Text);
    }

    /** Whether nobody sees a value, so that another one can only take its place. */
    boolean isHidden(Column column, Value value) {
        return table.mask().masked(Path.of(column.name()), value).isPresent();
    }

    /** Stages another value in a cell; of a row that is only a part of its item, that is read whole before. */
    void edit(int position, Column column, Value value) {
        Path path = Path.of(column.name());
        boolean waits = table.shown().get().staged(position).isPresent();
        Optional<Key> key = table.shown().get().key(position);
        if (!table.wholeItems() && !waits && key.isPresent()) {
            Optional<Value> seen = table.shown().get().value(position, column);
            table.after().stage(key.get(), (now, staging) -> edited(key.get(), now, path, seen, value, staging));
            return;
        }
        Optional<Item> read = table.shown().get().read(position);
        table.shown()
                .get()
                .item(position)
                .map(item -> item.with(path, value))
                .ifPresent(mine -> table.staging()
                        .set(read.map(was -> table.staging().get().edit(was, mine))
                                .orElseGet(() -> table.staging().get().add(mine))));
    }

    private static Staging edited(
            Key key, Optional<Item> now, Path path, Optional<Value> seen, Value value, Staging staging) {
        Item item = now.filter(it -> it.at(path).equals(seen))
                .orElseThrow(() -> Refused.notDone(
                        now.isEmpty()
                                ? Text.tr("The item {0} is not there any more.", key.words())
                                : Text.tr("{0} of {1} is not as it is shown here any more.", path, key.words()),
                        Text.tr("Nothing was staged. Run the query again.")));
        return staging.edit(item, staging.shown(item).orElse(item).with(path, value));
    }

    /**
     * Where a block of cells is pasted.
     *
     * @param rows the positions that are selected
     * @param columns the attributes from the first selected column on
     * @param width how many columns are selected
     */
    record Block(List<Integer> rows, List<String> columns, int width) {}

    /**
     * What comes of pasting over a block; rows go on past it where more of them are pasted.
     *
     * @param then gets it; after the items were read, where the rows are only parts of them
     */
    void paste(Pasted pasted, Block block, Consumer<BulkPlan> then) {
        if (block.rows().isEmpty()) {
            return;
        }
        int first = block.rows().getFirst();
        List<Integer> rows = pasted.height() > 1
                ? IntStream.range(
                                first,
                                Math.min(
                                        first + pasted.height(),
                                        table.shown().get().size()))
                        .boxed()
                        .toList()
                : block.rows();
        PasteOver over = PasteOver.of(table, pasted, block);
        table.wholes().take(Text.tr("Paste over {0} rows", rows.size()), rows, over::plan, then);
    }
}
