package dev.pilothouse.ui.grid;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;

/** Paints some rows: grounds first, then column by column, so that each is clipped once. */
final class CellPainter {
    static final double PADDING = 10;
    private static final double CORNER = 6;
    private final Pen pen;
    private final Look look;
    private final double scale;
    private final RowMark[] marks;

    /**
     * What is to be painted.
     *
     * @param geometry of these rows alone, without titles
     * @param rows how many there are in all
     */
    record Look(
            Geometry geometry,
            int rows,
            List<GridColumn> columns,
            GridSource source,
            Selection selection,
            int hovered,
            boolean focused) {}

    CellPainter(Pen pen, Look look) {
        this.pen = pen;
        this.look = look;
        this.scale = pen.style().scale();
        this.marks = IntStream.rangeClosed(look.geometry().firstRow(), last())
                .mapToObj(look.source()::mark)
                .toArray(RowMark[]::new);
    }

    // The rows may end before the space for them.
    private int last() {
        return Math.min(look.geometry().lastRow(), look.rows() - 1);
    }

    private RowMark mark(int row) {
        return marks[row - look.geometry().firstRow()];
    }

    void paint() {
        Geometry at = look.geometry();
        pen.ink(Ink.GROUND).fill(0, 0, at.size().width(), at.size().height());
        grounds();
        pen.inside(
                at.frozenWidth(),
                0,
                at.size().width() - at.frozenWidth(),
                at.size().height(),
                () -> {
                    for (int column = at.firstColumn(); column <= at.lastColumn(); column++) {
                        column(column, at.frozenWidth());
                    }
                });
        if (at.frozen() > 0) {
            column(0, 0);
            if (at.x() > 0) {
                pen.ink(Ink.LINE).fill(at.frozenWidth() - 1, 0, 1, rowsBottom());
            }
        }
        marks();
        focus();
    }

    private double rowsBottom() {
        Geometry at = look.geometry();
        return Math.min(at.size().height(), at.rowY(last() + 1));
    }

    private void grounds() {
        Geometry at = look.geometry();
        for (int row = at.firstRow(); row <= last(); row++) {
            double y = at.rowY(row);
            if (look.selection().has(row) && !look.selection().isBlock()) {
                pen.ink(Ink.SELECTED).fill(0, y, at.size().width(), at.size().row());
            } else if (row == look.hovered()) {
                pen.ink(Ink.HOVER).fill(0, y, at.size().width(), at.size().row());
            }
            pen.ink(Ink.LINE)
                    .fill(0, y + at.size().row() - pen.hair(), at.size().width(), pen.hair());
        }
    }

    private void column(int index, double least) {
        Geometry at = look.geometry();
        double x = at.columnX(index);
        double left = Math.max(x, least);
        double right = Math.min(x + at.columns().width(index), at.size().width());
        pen.inside(left, 0, right - left, at.size().height(), () -> {
            for (int row = at.firstRow(); row <= last(); row++) {
                cell(
                        row,
                        index,
                        new Rectangle2D(
                                x,
                                at.rowY(row),
                                at.columns().width(index),
                                at.size().row()));
            }
        });
    }

    private void cell(int row, int index, Rectangle2D box) {
        GridColumn column = look.columns().get(index);
        Set<CellMark> marks = look.source().marks(row, column);
        if (look.selection().isBlock() && look.selection().has(new CellAt(row, index))) {
            pen.ink(Ink.SELECTED).fill(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight() - pen.hair());
        }
        if (marks.contains(CellMark.CHANGED)) {
            pen.ink(Ink.CHANGED_GROUND)
                    .fill(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight() - pen.hair());
            pen.ink(Ink.CHANGED).triangle(box.getMinX(), box.getMinY(), CORNER * scale);
        }
        text(look.source().text(row, column), column, marks, box);
        if (marks.contains(CellMark.WRONG)) {
            pen.ink(Ink.WRONG).fill(box.getMinX(), box.getMaxY() - 2 - pen.hair(), box.getWidth(), 2);
        }
        if (mark(row) == RowMark.DELETED) {
            pen.ink(Ink.WRONG).fill(box.getMinX(), pen.snapped(box.getMinY() + box.getHeight() / 2), box.getWidth(), 1);
        }
    }

    private void text(String text, GridColumn column, Set<CellMark> marks, Rectangle2D box) {
        if (text.isEmpty()) {
            return;
        }
        double middle = box.getMinY() + box.getHeight() / 2;
        Face face = column.mono() ? Face.MONO : Face.CELL;
        double room = box.getWidth() - 2 * PADDING * scale;
        double left = box.getMinX() + PADDING * scale;
        double right = box.getMaxX() - PADDING * scale;
        if (marks.contains(CellMark.LINK)) {
            Rectangle2D arrow = Links.arrow(pen.style(), text, column, box);
            pen.ink(Ink.LINK)
                    .text(Links.SIGN, Face.CELL, GridColumn.Side.LEFT, arrow.getMinX(), middle, arrow.getWidth());
            room -= arrow.getWidth();
            right -= arrow.getWidth();
        }
        boolean toLeft = column.side() == GridColumn.Side.LEFT;
        pen.ink(ink(marks)).text(text, face, column.side(), toLeft ? left : right, middle, room);
    }

    private static Ink ink(Set<CellMark> marks) {
        if (marks.isEmpty()) {
            return Ink.TEXT;
        }
        return marks.contains(CellMark.WRONG)
                ? Ink.WRONG
                : marks.contains(CellMark.MUTED) || marks.contains(CellMark.MASKED) ? Ink.MUTED : Ink.TEXT;
    }

    private void marks() {
        Geometry at = look.geometry();
        for (int row = at.firstRow(); row <= last(); row++) {
            RowMark mark = mark(row);
            if (mark != RowMark.NONE) {
                double middle = at.rowY(row) + at.size().row() / 2;
                pen.ink(ink(mark)).text(mark.sign(), Face.HINT, GridColumn.Side.LEFT, scale, middle, 12 * scale);
            }
        }
    }

    private static Ink ink(RowMark mark) {
        return switch (mark) {
            case NEW -> Ink.NEW;
            case CHANGED -> Ink.CHANGED;
            case DELETED, WRONG -> Ink.WRONG;
            case NONE -> Ink.TEXT;
        };
    }

    private void focus() {
        CellAt focus = look.selection().focus();
        Optional<Rectangle2D> seen =
                look.focused() && !focus.heading() ? look.geometry().seen(focus) : Optional.empty();
        seen.ifPresent(box -> pen.ink(Ink.FOCUS).frame(box, Math.max(1, Math.round(1.5 * scale))));
    }
}
