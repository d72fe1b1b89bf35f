package dev.pilothouse.ui.grid;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * What is selected: whole rows, or of neighbouring rows a block of columns; and the cell that has the focus. Never changes.
 */
public final class Selection {
    /** Nothing, the focus on the first cell. */
    public static final Selection NONE =
            new Selection(new CellAt(0, 0), new CellAt(0, 0), new BitSet(), 0, Integer.MAX_VALUE);

    private final CellAt focus;
    private final CellAt anchor;
    private final BitSet rows;
    private final int from;
    private final int to;

    private Selection(CellAt focus, CellAt anchor, BitSet rows, int from, int to) {
        this.focus = focus;
        this.anchor = anchor;
        this.rows = rows;
        this.from = from;
        this.to = to;
    }

    /** The cell that has the focus; may be a title. */
    public CellAt focus() {
        return focus;
    }

    /** The rows in their order. */
    public IntStream rows() {
        return rows.stream();
    }

    /** How many rows. */
    public int count() {
        return rows.cardinality();
    }

    /** Whether none is. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether only some columns of the rows are selected. */
    public boolean isBlock() {
        return to != Integer.MAX_VALUE;
    }

    /** The columns that are selected, of so many. */
    public IntStream columns(int count) {
        return IntStream.rangeClosed(from, Math.min(to, count - 1));
    }

    public boolean has(int row) {
        return row >= 0 && rows.get(row);
    }

    public boolean has(CellAt cell) {
        return has(cell.row()) && cell.column() >= from && cell.column() <= to;
    }

    /** The cell's row and no other. */
    public Selection only(CellAt cell) {
        return new Selection(cell, cell, range(cell.row(), cell.row()), 0, Integer.MAX_VALUE);
    }

    /** The cell's row too, or no longer. */
    public Selection toggled(CellAt cell) {
        BitSet others = (BitSet) rows.clone();
        others.flip(cell.row());
        return new Selection(cell, cell, others, 0, Integer.MAX_VALUE);
    }

    /** The rows from where the selection began to the cell. */
    public Selection extended(CellAt cell) {
        return new Selection(cell, anchor, range(anchor.row(), cell.row()), 0, Integer.MAX_VALUE);
    }

    /** The block between where the selection began and the cell. */
    public Selection block(CellAt cell) {
        return new Selection(
                cell,
                anchor,
                range(anchor.row(), cell.row()),
                Math.min(anchor.column(), cell.column()),
                Math.max(anchor.column(), cell.column()));
    }

    /** The same with the focus elsewhere. */
    public Selection focused(CellAt cell) {
        return new Selection(cell, cell.heading() ? anchor : cell, rows, from, to);
    }

    /** All rows of so many. */
    public Selection all(int count) {
        return new Selection(focus, anchor, range(0, count - 1), 0, Integer.MAX_VALUE);
    }

    /** No rows, the focus where it is. */
    public Selection none() {
        return new Selection(focus, anchor, new BitSet(), 0, Integer.MAX_VALUE);
    }

    /** These rows, the focus where it is. */
    public Selection of(IntStream chosen) {
        BitSet set = new BitSet();
        chosen.forEach(set::set);
        return new Selection(focus, anchor, set, 0, Integer.MAX_VALUE);
    }

    /** What is left of it in a grid of so many rows and columns. */
    Selection within(int rowCount, int columnCount) {
        if (rows.length() <= rowCount
                && inside(focus, rowCount, columnCount)
                && inside(anchor, rowCount, columnCount)) {
            return this;
        }
        BitSet left = rows.get(0, Math.max(0, rowCount));
        return new Selection(
                clamp(focus, rowCount, columnCount), clamp(anchor, rowCount, columnCount), left, 0, Integer.MAX_VALUE);
    }

    /** These rows, the focus where it is. */
    public Selection of(BitSet chosen) {
        return new Selection(focus, anchor, (BitSet) chosen.clone(), 0, Integer.MAX_VALUE);
    }

    private static boolean inside(CellAt cell, int rowCount, int columnCount) {
        return cell.equals(clamp(cell, rowCount, columnCount));
    }

    private static CellAt clamp(CellAt cell, int rowCount, int columnCount) {
        int row = cell.heading() ? cell.row() : Math.clamp(cell.row(), 0, Math.max(0, rowCount - 1));
        return new CellAt(row, Math.clamp(cell.column(), 0, Math.max(0, columnCount - 1)));
    }

    private static BitSet range(int one, int other) {
        BitSet set = new BitSet();
        if (Math.min(one, other) >= 0) {
            set.set(Math.min(one, other), Math.max(one, other) + 1);
        }
        return set;
    }
}
