package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.editor.bulk.Pasted;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.mask.Mask;
import dev.pilothouse.feature.tables.query.Check;
import dev.pilothouse.feature.tables.query.Comparison;
import dev.pilothouse.feature.tables.query.Where;
import dev.pilothouse.feature.tables.query.Words;
import dev.pilothouse.feature.tables.rows.Column;
import dev.pilothouse.feature.tables.settings.DateForm;
import dev.pilothouse.feature.tables.settings.KeyLink;
import dev.pilothouse.ui.Copying;
import dev.pilothouse.ui.grid.CellAt;
import dev.pilothouse.ui.grid.CellEditor;
import dev.pilothouse.ui.grid.Grid;
import dev.pilothouse.ui.grid.GridColumn;
import dev.pilothouse.ui.grid.GridOwner;
import dev.pilothouse.ui.grid.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;

/** What somebody does in the grid. */
public final class RowsOwner implements GridOwner {
    private final TableModel model;
    private final Consumer<Place> go;
    private final Overs overs;
    private Optional<Grid> grid = Optional.empty();

    /** @param go leads to another place */
    RowsOwner(TableModel model, Consumer<Place> go, Overs overs) {
        this.overs = overs;
        this.model = model;
        this.go = go;
    }

    /** The grid that it is for. */
    void in(Grid made) {
        grid = Optional.of(made);
    }

    @Override
    public void sort(GridColumn column) {
        model.sortBy(column.id());
    }

    @Override
    public void nearEnd() {
        model.rows().more();
    }

    @Override
    public void arranged(List<GridColumn> columns) {
        model.columns().arranged(columns);
    }

    @Override
    public Optional<CellEditor> edit(CellAt cell, String typed) {
        return column(cell)
                .flatMap(column -> model.edits().editable(cell.row(), column).map(value -> {
                    Consumer<Value> take = edited -> model.edits().edit(cell.row(), column, edited);
                    return model.edits().isHidden(column, value)
                            ? ValueField.inPlaceOf(value, typed, take)
                            : new ValueField(value, typed, take);
                }));
    }

    @Override
    public void peek(CellAt cell) {
        column(cell).ifPresent(column -> value(cell, column).ifPresent(value -> overs.peek(column.name(), value)));
    }

    @Override
    public void follow(CellAt cell) {
        column(cell)
                .flatMap(column -> model.link(column.name())
                        .flatMap(link -> raw(cell, column).map(value -> place(link, value))))
                .ifPresent(go);
    }

    @Override
    public void copy(Selection selection) {
        int[] columns = selection.columns(shownGrid().columns().size()).toArray();
        List<Optional<Column>> known = Arrays.stream(columns)
                .mapToObj(column -> column(new CellAt(0, column)))
                .toList();
        Mask mask = model.mask();
        copy(
                selection,
                (shown, row) -> known.stream()
                        .map(column -> column.flatMap(it ->
                                shown.value(row, it).map(value -> mask.shown(Path.of(it.name()), value))))
                        .toList(),
                Copied::table);
    }

    // Masked as they are shown.
    private void copyItems(Function<List<Item>, String> text) {
        Mask mask = model.mask();
        copy(
                shownGrid().selection().get(),
                (shown, row) -> shown.item(row).map(mask::shown),
                items -> text.apply(items.stream().flatMap(Optional::stream).toList()));
    }

    private <T> void copy(Selection selection, BiFunction<Shown, Integer, T> each, Function<List<T>, String> text) {
        int count = selection.count();
        if (count > ChosenModel.MOST_COPIED) {
            overs.tell(Text.tr(
                    "{0} rows are more than a clipboard holds: select {1} at most, or export them into a file.",
                    Humane.count(count), Humane.count(ChosenModel.MOST_COPIED)));
            return;
        }
        model.chosen()
                .take(
                        Text.tr("Copy {0} rows", count),
                        count,
                        shown -> text.apply(selection
                                .rows()
                                .mapToObj(row -> each.apply(shown, row))
                                .toList()),
                        this::copied);
    }

    @Override
    public void paste(Selection selection) {
        Pasted.of(Objects.requireNonNullElse(Clipboard.getSystemClipboard().getString(), ""))
                .ifPresent(pasted -> paste(pasted, selection));
    }

    private void paste(Pasted pasted, Selection selection) {
        int rows = pasted.height() > 1 ? pasted.height() : selection.count();
        if (rows > ChosenModel.MOST_CHANGED) {
            overs.tell(Text.tr(
                    "{0} rows are more than are changed at once: {1} at most.",
                    Humane.count(rows), Humane.count(ChosenModel.MOST_CHANGED)));
        } else {
            model.edits().paste(pasted, block(selection), overs::paste);
        }
    }

    private EditModel.Block block(Selection selection) {
        List<GridColumn> columns = shownGrid().columns();
        // Where whole rows are selected, the cell that has the focus says which column is meant.
        int[] chosen = selection.isBlock()
                ? selection.columns(columns.size()).toArray()
                : new int[] {selection.focus().column()};
        return new EditModel.Block(
                selection.rows().boxed().toList(),
                columns.stream().skip(chosen[0]).map(GridColumn::id).toList(),
                chosen.length);
    }

    @Override
    public Optional<ContextMenu> menu(CellAt cell) {
        Optional<Column> column = column(cell);
        if (column.isEmpty()) {
            return Optional.empty();
        }
        ContextMenu menu = new ContextMenu();
        Optional<Value> value = value(cell, column.get());
        value.ifPresent(it -> {
            menu.getItems().add(item("copy-cell", Text.tr("Copy value"), () -> copied(Copied.value(it))));
            boolean seen = raw(cell, column.get()).equals(value);
            if (seen && (it.type() == Type.TEXT || it.type() == Type.NUMBER || it.type() == Type.BOOL)) {
                menu.getItems()
                        .add(item(
                                "only-these",
                                Text.tr("Look for this value"),
                                () -> look(column.get().name(), it)));
            }
        });
        model.link(column.get().name())
                .filter(link -> value.isPresent())
                .ifPresent(link -> menu.getItems()
                        .add(item("follow", Text.tr("Go to it in {0}", link.table()), () -> follow(cell))));
        menu.getItems()
                .addAll(
                        new SeparatorMenuItem(),
                        item("copy-text", Text.tr("Copy rows as text"), () -> copy(rowsOnly())),
                        item("copy-json", Text.tr("Copy rows as JSON"), () -> copyItems(Copied::json)),
                        item("copy-dynamo", Text.tr("Copy rows as DynamoDB JSON"), () -> copyItems(Copied::dynamoJson)),
                        item("copy-cli", Text.tr("Copy as AWS CLI"), this::copyCommands));
        return Optional.of(menu);
    }

    @Override
    public Optional<ContextMenu> menu(GridColumn column) {
        ContextMenu menu = new ContextMenu(
                item("fit-column", Text.tr("Fit width"), () -> shownGrid().fit(column.id())),
                item("hide-column", Text.tr("Hide column"), () -> shownGrid().hide(column.id())));
        Column known = model.columns().known().get(column.id());
        if (known != null && known.type() == Type.NUMBER) {
            boolean asDate = model.date(column.id()).isPresent();
            menu.getItems()
                    .add(
                            asDate && model.columns().date(column.id()).isPresent()
                                    ? item(
                                            "as-number",
                                            Text.tr("Show as numbers"),
                                            () -> date(column, Optional.empty()))
                                    : item(
                                            "as-seconds",
                                            Text.tr("Show seconds as dates"),
                                            () -> date(column, Optional.of(DateForm.SECONDS))));
            menu.getItems()
                    .add(item(
                            "as-milliseconds",
                            Text.tr("Show milliseconds as dates"),
                            () -> date(column, Optional.of(DateForm.MILLISECONDS))));
        }
        return Optional.of(menu);
    }

    private void date(GridColumn column, Optional<DateForm> form) {
        model.columns().date(column.id(), form);
        shownGrid().refresh();
    }

    private void look(String attribute, Value value) {
        Where where = new Where.Holds(Path.of(attribute), new Check.Compares(Comparison.EQUAL, value));
        model.query().conditions().add(Words.of(where));
    }

    /** Where a link leads to. */
    public static Place place(KeyLink link, Value value) {
        Where where = new Where.Holds(Path.of(link.key()), new Check.Compares(Comparison.EQUAL, value));
        return new Place("tables", link.table(), Map.of("where", Words.of(where)));
    }

    private Selection rowsOnly() {
        Selection now = shownGrid().selection().get();
        return now.of(now.rows());
    }

    private void copyCommands() {
        String table = model.name();
        copy(
                shownGrid().selection().get(),
                Shown::key,
                keys -> Copied.commands(
                        table, keys.stream().flatMap(Optional::stream).toList()));
    }

    /** As it is, for looking elsewhere with it. */
    private Optional<Value> raw(CellAt cell, Column column) {
        return model.shown().get().value(cell.row(), column);
    }

    /** As it is shown. */
    private Optional<Value> value(CellAt cell, Column column) {
        return raw(cell, column).map(value -> model.mask().shown(Path.of(column.name()), value));
    }

    private Optional<Column> column(CellAt cell) {
        List<GridColumn> columns = shownGrid().columns();
        return cell.column() < columns.size()
                ? Optional.ofNullable(
                        model.columns().known().get(columns.get(cell.column()).id()))
                : Optional.empty();
    }

    private Grid shownGrid() {
        return grid.orElseThrow();
    }

    private void copied(String text) {
        Copying.copy(shownGrid(), text);
    }

    private static MenuItem item(String id, String title, Runnable action) {
        MenuItem item = new MenuItem(Visible.line(title));
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> action.run());
        return item;
    }
}
