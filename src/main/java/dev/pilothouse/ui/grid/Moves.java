package dev.pilothouse.ui.grid;

/** Where the focus goes, and what that selects. */
final class Moves {
    private final Grid grid;

    Moves(Grid grid) {
        this.grid = grid;
    }

    /** The cell and its row only. */
    void to(CellAt cell) {
        CellAt inside = inside(cell);
        Selection now = grid.selection().get();
        go(inside.heading() ? now.focused(inside) : now.only(inside));
    }

    /** The focus alone. */
    void focus(CellAt cell) {
        go(grid.selection().get().focused(inside(cell)));
    }

    /** The rows up to the cell; in a block, the block up to it. */
    void extend(CellAt cell) {
        CellAt inside = rows(inside(cell));
        Selection now = grid.selection().get();
        go(now.isBlock() ? now.block(inside) : now.extended(inside));
    }

    /** The block up to the cell. */
    void block(CellAt cell) {
        go(grid.selection().get().block(rows(inside(cell))));
    }

    void toggle(CellAt cell) {
        go(grid.selection().get().toggled(rows(inside(cell))));
    }

    private void go(Selection next) {
        if (grid.columns().isEmpty()) {
            return;
        }
        grid.select(next);
        grid.reveal(grid.selection().get().focus());
    }

    private CellAt inside(CellAt cell) {
        int first = grid.geometry().size().heading() > 0 ? CellAt.HEADING : 0;
        return new CellAt(
                Math.clamp(cell.row(), first, Math.max(first, grid.geometry().rows() - 1)),
                Math.clamp(cell.column(), 0, Math.max(0, grid.columns().size() - 1)));
    }

    private static CellAt rows(CellAt cell) {
        return new CellAt(Math.max(0, cell.row()), cell.column());
    }
}
