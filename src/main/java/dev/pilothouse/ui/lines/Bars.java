package dev.pilothouse.ui.lines;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/** The two bars beside a list: the one down counts in rows, since nobody knows how tall a million of them are. */
final class Bars {
    private static final double LEAST_THUMB = 28;
    private final LineList list;
    private final ScrollBar across = bar(Orientation.HORIZONTAL, "across");
    private final ScrollBar down = bar(Orientation.VERTICAL, "down");
    private double width = -1;
    private boolean following;

    Bars(LineList list) {
        this.list = list;
        across.valueProperty().subscribe((before, now) -> draggedAcross());
        down.valueProperty().subscribe((before, now) -> draggedDown(before.doubleValue()));
    }

    ScrollBar across() {
        return across;
    }

    ScrollBar down() {
        return down;
    }

    boolean shown() {
        return down.isVisible() || across.isVisible();
    }

    double downWidth() {
        return down.getWidth();
    }

    double acrossHeight() {
        return across.isVisible() ? across.getHeight() : 0;
    }

    /** Places them; answers whether rows are as wide as they were not before. */
    boolean layout(double inWidth, double height) {
        double thick = Math.ceil(down.prefWidth(-1));
        double high = Math.ceil(across.prefHeight(-1));
        down.resizeRelocate(inWidth - thick, 0, thick, height);
        across.resizeRelocate(0, height - high, inWidth - thick, high);
        boolean other = width != inWidth;
        width = inWidth;
        return other;
    }

    double mostAcross() {
        double widest = list.wrap().get()
                ? 0
                : list.sight().seen().stream()
                        .mapToDouble(seen -> list.laid(seen.row()).width())
                        .max()
                        .orElse(0);
        return Math.max(
                0,
                Math.max(
                        list.sight().x(),
                        widest + Paper.MARGIN - (list.inWidth() - list.rows().textX())));
    }

    /** Shows where the list is. */
    void follow() {
        following = true;
        int rows = list.source().rows();
        Sight.At at = list.sight().at();
        Sight.At bottom = list.sight().bottom();
        double most = rows == 0 ? 0 : value(bottom);
        double body = list.body();
        down.setMax(most);
        down.setVisible(most > 0);
        double least = body <= 0 ? 1 : Math.min(1, LEAST_THUMB * list.style().scale() / body);
        down.setVisibleAmount(most * Math.max(least, rows == 0 ? 1 : 1 - most / rows));
        down.setUnitIncrement(1);
        down.setBlockIncrement(Math.max(1, rows - most - 1));
        down.setValue(rows == 0 ? 0 : value(at));
        double wide = list.wrap().get() ? 0 : mostAcross();
        across.setMax(wide);
        boolean changed = across.isVisible() != wide > 0;
        across.setVisible(wide > 0);
        across.setVisibleAmount(
                wide * Math.max(0.1, (list.inWidth() - list.rows().textX()) / (wide + list.inWidth())));
        across.setUnitIncrement(list.style().pitch());
        across.setBlockIncrement(Math.max(20, list.inWidth() - list.rows().textX()));
        across.setValue(Math.min(wide, list.sight().x()));
        following = false;
        if (changed) {
            // There is less room for rows, or more.
            list.requestLayout();
            list.repaint();
        }
    }

    private double value(Sight.At at) {
        return at.row() + at.offset() / list.height(at.row());
    }

    private void draggedAcross() {
        if (!following) {
            list.sight().x(across.getValue());
            list.repaint();
        }
    }

    private void draggedDown(double before) {
        if (!following && list.source().rows() > 0) {
            int row = Math.clamp((int) down.getValue(), 0, list.source().rows() - 1);
            list.sight().go(new Sight.At(row, (down.getValue() - row) * list.height(row)));
            list.scrolled(down.getValue() < before);
        }
    }

    private static ScrollBar bar(Orientation way, String style) {
        ScrollBar bar = new ScrollBar();
        bar.setOrientation(way);
        bar.getStyleClass().add(style);
        bar.setManaged(false);
        bar.setVisible(false);
        bar.setFocusTraversable(false);
        return bar;
    }
}
