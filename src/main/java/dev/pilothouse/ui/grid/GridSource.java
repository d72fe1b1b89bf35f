package dev.pilothouse.ui.grid;

import java.util.Set;

/**
 * What a grid shows. It is asked on the screen's thread, while painting, for what is seen and nothing else: it answers from
 * memory, at once. After a change the grid is told by {@link Grid#refresh()}.
 */
public interface GridSource {
    /** How many rows there are now. */
    int rows();

    /** The text of a cell in one line, control and bidi characters made visible; empty where there is none. */
    String text(int row, GridColumn column);

    /** What is to be seen of a cell besides its text. */
    default Set<CellMark> marks(int row, GridColumn column) {
        return Set.of();
    }

    /** What is to be seen of a row. */
    default RowMark mark(int row) {
        return RowMark.NONE;
    }
}
