package dev.pilothouse.ui.grid;

import dev.pilothouse.ui.paint.Advances;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Gives columns other widths and another order, and tells the owner. */
final class Arranging {
    private static final double WIDEST_FIT = 600;
    private static final int LOOKED_AT = 500;
    private final Grid grid;
    private OptionalInt drop = OptionalInt.empty();
    private List<String> order = List.of();

    Arranging(Grid grid) {
        this.grid = grid;
    }

    /** Before which column the one that is dragged would come. */
    OptionalInt drop() {
        return drop;
    }

    void dropping(OptionalInt before) {
        if (!drop.equals(before)) {
            drop = before;
            grid.repaint();
        }
    }

    /** The columns are others, or in another order: the focus goes with its column, a block becomes its rows. */
    void rearranged() {
        List<String> before = order;
        order = grid.columns().stream().map(GridColumn::id).toList();
        Selection now = grid.selection().get();
        if (!order.equals(before)) {
            grid.parts().editing().rearranged();
            int focused = now.focus().column() < before.size()
                    ? order.indexOf(before.get(now.focus().column()))
                    : -1;
            CellAt focus =
                    new CellAt(now.focus().row(), focused < 0 ? now.focus().column() : focused);
            now = now.of(now.rows()).focused(focus);
        }
        grid.select(now);
    }

    /** @param width in pixels of the grid */
    void resize(int column, double width) {
        GridColumn old = grid.columns().get(column);
        grid.columns().set(column, old.wide(width / grid.style().scale()));
    }

    /** Puts a column before another, or, with their number, behind the last; the focus goes with it. */
    void move(int column, int before) {
        int to = before > column ? before - 1 : before;
        if (to == column || to < 0 || to >= grid.columns().size()) {
            return;
        }
        List<GridColumn> moved = new ArrayList<>(grid.columns());
        moved.add(to, moved.remove(column));
        grid.columns().setAll(moved);
        grid.reveal(grid.selection().get().focus());
        tell();
    }

    void fit(String id) {
        index(id).ifPresent(column -> {
            fit(column);
            tell();
        });
    }

    void hide(String id) {
        if (grid.columns().size() > 1
                && grid.columns().removeIf(column -> column.id().equals(id))) {
            tell();
        }
    }

    void tell() {
        grid.owner().arranged(List.copyOf(grid.columns()));
    }

    private void fit(int index) {
        GridColumn column = grid.columns().get(index);
        GridStyle style = grid.style();
        double most = WIDEST_FIT * style.scale();
        double title = style.advances(Face.HEADING).width(column.title(), most)
                + style.advances(Face.HINT).width(" " + column.hint(), most)
                + 16 * style.scale();
        Advances advances = style.advances(column.mono() ? Face.MONO : Face.CELL);
        int first = grid.geometry().firstRow();
        double widest = IntStream.range(first, Math.min(grid.geometry().rows(), first + LOOKED_AT))
                .mapToDouble(row -> advances.width(grid.source().text(row, column), most)
                        + (grid.source().marks(row, column).contains(CellMark.LINK) ? 18 * style.scale() : 0))
                .max()
                .orElse(0);
        resize(index, Math.min(most, Math.ceil(Math.max(title, widest) + 2 * CellPainter.PADDING * style.scale() + 2)));
    }

    private OptionalInt index(String id) {
        return IntStream.range(0, grid.columns().size())
                .filter(column -> grid.columns().get(column).id().equals(id))
                .findFirst();
    }
}
