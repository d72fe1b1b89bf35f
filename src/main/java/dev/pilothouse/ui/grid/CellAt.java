package dev.pilothouse.ui.grid;

/**
 * A place in a grid.
 *
 * @param row from 0; {@link #HEADING} is the row of titles
 * @param column from 0, among the columns that are shown
 */
public record CellAt(int row, int column) {
    /** The row of titles. */
    public static final int HEADING = -1;

    /** Whether it is a title rather than a cell. */
    public boolean heading() {
        return row == HEADING;
    }
}
