package dev.pilothouse.ui.grid;

import javafx.geometry.Rectangle2D;

/** The arrow behind the text of a cell that leads elsewhere. */
final class Links {
    static final String SIGN = "↗";
    private static final double WIDTH = 18;

    private Links() {}

    /** Where the arrow stands in the cell: behind its text, or at the right end where that is long or ends there. */
    static Rectangle2D arrow(GridStyle style, String text, GridColumn column, Rectangle2D cell) {
        double width = WIDTH * style.scale();
        double padding = CellPainter.PADDING * style.scale();
        double room = Math.max(0, cell.getWidth() - 2 * padding - width);
        double gap = width / 4;
        double before = column.side() == GridColumn.Side.RIGHT
                ? room
                : style.advances(column.mono() ? Face.MONO : Face.CELL).width(text, room);
        return new Rectangle2D(cell.getMinX() + padding + before + gap, cell.getMinY(), width - gap, cell.getHeight());
    }
}
