package dev.pilothouse.ui.grid;

import java.util.Optional;
import java.util.OptionalInt;

/** Paints the row of titles. */
final class HeadingPainter {
    private static final double ARROW = 4;
    private final Pen pen;
    private final CellPainter.Look look;
    private final Optional<Sort> sort;
    private final OptionalInt drop;
    private final double scale;

    /** @param drop before which column the one that is dragged would come */
    HeadingPainter(Pen pen, CellPainter.Look look, Optional<Sort> sort, OptionalInt drop) {
        this.pen = pen;
        this.look = look;
        this.sort = sort;
        this.drop = drop;
        this.scale = pen.style().scale();
    }

    void paint() {
        Geometry at = look.geometry();
        double height = at.size().heading();
        pen.ink(Ink.HEADING_GROUND).fill(0, 0, at.size().width(), height);
        pen.ink(Ink.LINE).fill(0, height - pen.hair(), at.size().width(), pen.hair());
        for (int column = at.firstColumn(); column <= at.lastColumn(); column++) {
            title(column, at.frozenWidth());
        }
        if (at.frozen() > 0) {
            title(0, 0);
        }
        drop.ifPresent(this::place);
        CellAt focus = look.selection().focus();
        if (look.focused() && focus.heading()) {
            at.seen(focus).ifPresent(box -> pen.ink(Ink.FOCUS).frame(box, Math.max(1, Math.round(1.5 * scale))));
        }
    }

    private void title(int index, double least) {
        Geometry at = look.geometry();
        double x = at.columnX(index);
        double left = Math.max(x, least);
        double end = x + at.columns().width(index);
        double height = at.size().heading();
        pen.inside(left, 0, Math.min(end, at.size().width()) - left, height, () -> {
            text(look.columns().get(index), x, at.columns().width(index), height / 2);
            pen.ink(Ink.LINE).fill(end - 1, height / 4, 1, height / 2);
        });
    }

    private void text(GridColumn column, double x, double width, double middle) {
        double padding = CellPainter.PADDING * scale;
        double room = width - 2 * padding;
        Optional<Sort> order = sort.filter(by -> by.column().equals(column.id()));
        double arrow = order.isPresent() ? 3 * ARROW * scale : 0;
        double title = pen.style().advances(Face.HEADING).width(column.title(), Math.max(0, room - arrow));
        double gap = 4 * scale;
        double hint =
                column.hint().isEmpty() ? 0 : pen.style().advances(Face.HINT).width(column.hint(), room) + gap;
        double rest = Math.max(0, room - arrow - title);
        double start = column.side() == GridColumn.Side.LEFT
                ? x + padding
                : x + padding + Math.max(0, room - arrow - title - Math.min(hint, rest));
        pen.ink(Ink.HEADING)
                .text(column.title(), Face.HEADING, GridColumn.Side.LEFT, start, middle, room - arrow + 0.5);
        if (rest > gap && hint > 0) {
            pen.ink(Ink.MUTED)
                    .text(
                            column.hint(),
                            Face.HINT,
                            GridColumn.Side.LEFT,
                            start + title + gap,
                            middle,
                            rest - gap + 0.5);
        }
        order.ifPresent(by ->
                pen.ink(Ink.HEADING).arrow(x + width - padding - ARROW * scale, middle, ARROW * scale, by.ascending()));
    }

    private void place(int before) {
        Geometry at = look.geometry();
        double x = before < at.columns().count()
                ? at.columnX(before)
                : at.columnX(before - 1) + at.columns().width(before - 1);
        pen.ink(Ink.FOCUS)
                .fill(
                        Math.clamp(x - 1, 0, Math.max(0, at.size().width() - 2)),
                        0,
                        2,
                        at.size().height());
    }
}
