package dev.pilothouse.ui.grid;

import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * What lies where in a grid: rows of one height below a row of titles, the first column always in sight. Pixels of the grid,
 * from its upper left corner; scroll bars are outside. Never changes.
 *
 * @param rows how many there are
 * @param x how far it is scrolled to the right
 * @param y how far it is scrolled down
 */
record Geometry(Size size, Columns columns, int rows, double x, double y) {
    // A first column that is wider than this share of the grid scrolls like the others, which had no room otherwise.
    private static final double WIDEST_FROZEN = 0.6;

    /** @param row the height of one; {@code heading} that of the titles */
    record Size(double width, double height, double row, double heading) {}

    Geometry {
        x = Math.clamp(x, 0, Math.max(0, columns.total() - size.width));
        y = Math.clamp(y, 0, Math.max(0, rows * size.row - body(size)));
    }

    /** Scrolled elsewhere, as far as that goes. */
    Geometry at(double otherX, double otherY) {
        return new Geometry(size, columns, rows, otherX, otherY);
    }

    /** In another size, with the same row at its top. */
    Geometry in(Size other) {
        return new Geometry(other, columns, rows, x, y / size.row * other.row);
    }

    Geometry with(Columns others) {
        return new Geometry(size, others, rows, x, y);
    }

    Geometry with(int otherRows) {
        return new Geometry(size, columns, otherRows, x, y);
    }

    /** Of some rows alone, without titles and as tall as they are, also where there are fewer. */
    Geometry strip(int first, int count) {
        Size strip = new Size(size.width, count * size.row, size.row, 0);
        return new Geometry(strip, columns, Math.max(rows, first + count), x, first * size.row);
    }

    /** On whole pixels of the screen. */
    Geometry snapped(double pixels) {
        return at(Math.round(x * pixels) / pixels, Math.round(y * pixels) / pixels);
    }

    /** The height that rows have in sight. */
    double body() {
        return body(size);
    }

    double maxX() {
        return Math.max(0, columns.total() - size.width);
    }

    double maxY() {
        return Math.max(0, rows * size.row - body());
    }

    /** How many columns stay in sight: 1, or 0. */
    int frozen() {
        return columns.count() > 0 && columns.width(0) <= size.width * WIDEST_FROZEN ? 1 : 0;
    }

    /** How wide what stays in sight is. */
    double frozenWidth() {
        return frozen() == 0 ? 0 : columns.end(0);
    }

    /** The first row in sight. */
    int firstRow() {
        return (int) Math.floor(y / size.row);
    }

    /** The last row in sight, also in part; before {@link #firstRow()} where there is none. */
    int lastRow() {
        return Math.min(rows - 1, (int) Math.ceil((y + body()) / size.row) - 1);
    }

    /** How many rows are in sight as a whole: those that a page turns by. */
    int page() {
        return Math.max(1, (int) (body() / size.row) - 1);
    }

    /** The first column in sight of those that scroll. */
    int firstColumn() {
        return Math.max(frozen(), columns.at(x + frozenWidth()));
    }

    /** The last column in sight; before {@link #firstColumn()} where there is none. */
    int lastColumn() {
        return size.width <= frozenWidth() ? firstColumn() - 1 : columns.at(Math.nextDown(x + size.width));
    }

    double columnX(int column) {
        return columns.start(column) - (column < frozen() ? 0 : x);
    }

    double rowY(int row) {
        return row == CellAt.HEADING ? 0 : size.heading + row * size.row - y;
    }

    /** The part of a cell or title that is in sight; empty where none of it is. */
    Optional<Rectangle2D> seen(CellAt cell) {
        if (cell.row() < CellAt.HEADING
                || cell.row() >= rows
                || cell.column() < 0
                || cell.column() >= columns.count()) {
            return Optional.empty();
        }
        double left = Math.max(columnX(cell.column()), cell.column() < frozen() ? 0 : frozenWidth());
        double right = Math.min(columnX(cell.column()) + columns.width(cell.column()), size.width);
        double top = Math.max(rowY(cell.row()), cell.heading() ? 0 : size.heading);
        double bottom = Math.min(rowY(cell.row()) + (cell.heading() ? size.heading : size.row), size.height);
        return left < right && top < bottom
                ? Optional.of(new Rectangle2D(left, top, right - left, bottom - top))
                : Optional.empty();
    }

    /** The cell or title at a point. */
    Optional<CellAt> hit(double pointX, double pointY) {
        if (pointX < 0 || pointY < 0 || pointX >= size.width || pointY >= size.height) {
            return Optional.empty();
        }
        double along = pointX < frozenWidth() ? pointX : pointX + x;
        double row = Math.floor((pointY - size.heading + y) / size.row);
        if (along >= columns.total() || pointY >= size.heading && row >= rows) {
            return Optional.empty();
        }
        return Optional.of(new CellAt(pointY < size.heading ? CellAt.HEADING : (int) row, columns.at(along)));
    }

    /** The cell next to a point that may lie outside, as while dragging; empty where there are no cells. */
    Optional<CellAt> nearest(double pointX, double pointY) {
        if (rows == 0 || columns.count() == 0) {
            return Optional.empty();
        }
        double along = pointX >= 0 && pointX < frozenWidth() ? pointX : pointX + x;
        int row = (int) Math.floor((pointY - size.heading + y) / size.row);
        return Optional.of(new CellAt(Math.clamp(row, 0, rows - 1), columns.at(along)));
    }

    /** Scrolled as little as needed to have the cell in sight, its beginning first. */
    Geometry revealing(CellAt cell) {
        double newX = x;
        double newY = y;
        if (cell.column() >= frozen() && cell.column() < columns.count()) {
            newX = Math.max(newX, columns.end(cell.column()) - size.width);
            newX = Math.min(newX, columns.start(cell.column()) - frozenWidth());
        }
        if (cell.row() >= 0) {
            newY = Math.max(newY, (cell.row() + 1) * size.row - body());
            newY = Math.min(newY, cell.row() * size.row);
        }
        return at(newX, newY);
    }

    private static double body(Size size) {
        return Math.max(0, size.height - size.heading);
    }
}
