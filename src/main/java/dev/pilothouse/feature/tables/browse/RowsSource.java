package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.feature.tables.rows.Cell;
import dev.pilothouse.feature.tables.rows.Cells;
import dev.pilothouse.feature.tables.rows.Column;
import dev.pilothouse.feature.tables.settings.DateForm;
import dev.pilothouse.ui.grid.CellMark;
import dev.pilothouse.ui.grid.GridColumn;
import dev.pilothouse.ui.grid.GridSource;
import dev.pilothouse.ui.grid.RowMark;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What the grid asks for while it paints. */
final class RowsSource implements GridSource {
    private final TableModel model;

    RowsSource(TableModel model) {
        this.model = model;
    }

    @Override
    public int rows() {
        return model.shown().get().size();
    }

    @Override
    public String text(int row, GridColumn column) {
        return masked(row, column)
                .map(value -> Cells.of(value).text())
                .or(() -> cell(row, column).map(cell -> text(cell, column)))
                .orElse("");
    }

    @Override
    public Set<CellMark> marks(int row, GridColumn column) {
        Optional<Column> known = column(column);
        if (known.isEmpty()) {
            return Set.of();
        }
        Set<CellMark> marks = EnumSet.noneOf(CellMark.class);
        Shown shown = model.shown().get();
        if (shown.changes(row, known.get())) {
            marks.add(CellMark.CHANGED);
        }
        Optional<Cell> cell = shown.cell(row, known.get());
        if (masked(row, column).isPresent()) {
            marks.add(CellMark.MASKED);
        }
        if (cell.isPresent() && model.link(column.id()).isPresent()) {
            marks.add(CellMark.LINK);
        }
        if (cell.filter(it -> it.type() == Type.NULL).isPresent()) {
            marks.add(CellMark.MUTED);
        }
        return marks;
    }

    @Override
    public RowMark mark(int row) {
        return model.shown()
                .get()
                .staged(row)
                .map(staged -> switch (staged) {
                    case Staged.Added added -> RowMark.NEW;
                    case Staged.Deleted deleted -> RowMark.DELETED;
                    case Staged.Edited edited -> RowMark.CHANGED;
                    case Staged.Moved moved -> RowMark.CHANGED;
                })
                .orElse(RowMark.NONE);
    }

    Optional<Column> column(GridColumn column) {
        return Optional.ofNullable(model.columns().known().get(column.id()));
    }

    // Of lists, maps and sets only their size is shown.
    private Optional<Value> masked(int row, GridColumn column) {
        return column(column)
                .filter(known -> model.mask().mayHide(known.name()))
                .filter(known -> model.shown()
                        .get()
                        .cell(row, known)
                        .filter(cell -> !cell.type().isNested())
                        .isPresent())
                .flatMap(known -> model.shown()
                        .get()
                        .value(row, known)
                        .flatMap(value -> model.mask().maskedBriefly(Path.of(known.name()), value)));
    }

    private Optional<Cell> cell(int row, GridColumn column) {
        return column(column).flatMap(known -> model.shown().get().cell(row, known));
    }

    private String text(Cell cell, GridColumn column) {
        Optional<DateForm> date = cell.type() == Type.NUMBER ? model.date(column.id()) : Optional.empty();
        return date.flatMap(form -> Moments.of(cell.text(), form, model.zone())).orElse(cell.text());
    }
}
