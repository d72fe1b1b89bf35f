package dev.pilothouse.ui.grid;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;

/** What of a grid is in sight, and the two bars that move it. Screen thread only. */
final class Viewport {
    private static final double LEAST_THUMB = 28;
    private final Grid grid;
    private final ScrollBar across = bar(Orientation.HORIZONTAL, "across");
    private final ScrollBar down = bar(Orientation.VERTICAL, "down");
    private final Region corner = new Region();
    private Geometry geometry = new Geometry(new Geometry.Size(0, 0, 30, 28), Columns.of(List.of(), 1, 1), 0, 0, 0);
    private boolean following;

    Viewport(Grid grid) {
        this.grid = grid;
        corner.getStyleClass().add("corner");
        corner.setManaged(false);
        across.valueProperty().subscribe(this::dragged);
        down.valueProperty().subscribe(this::dragged);
    }

    Geometry geometry() {
        return geometry;
    }

    ScrollBar across() {
        return across;
    }

    ScrollBar down() {
        return down;
    }

    /** What is above the bar beside the rows. */
    Region corner() {
        return corner;
    }

    /** What is in sight changes: the bars follow, and the grid is painted with the next frame. */
    void show(Geometry next) {
        boolean bars = needsAcross(next, grid.getWidth()) != across.isVisible()
                || needsDown(next, grid.getHeight()) != down.isVisible();
        boolean onlyDown = next.equals(geometry.at(geometry.x(), next.y()));
        geometry = next;
        follow();
        if (bars) {
            grid.requestLayout();
        }
        if (onlyDown) {
            grid.parts().sheet().scrolled();
        } else {
            grid.repaint();
        }
    }

    /** Shares the space between what is shown and the bars it needs. */
    void layout(double width, double height) {
        GridStyle style = grid.style();
        Columns columns = Columns.of(grid.columns(), style.scale(), grid.pixels());
        double row = Math.max(1, Math.round(style.row() * grid.pixels()) / grid.pixels());
        double heading = Math.round(style.heading() * grid.pixels()) / grid.pixels();
        double barWidth = Math.ceil(down.prefWidth(-1));
        double barHeight = Math.ceil(across.prefHeight(-1));
        boolean toTheRight = columns.total() > width;
        int rows = grid.source().rows();
        boolean below = rows * row > height - heading - (toTheRight ? barHeight : 0);
        toTheRight = columns.total() > width - (below ? barWidth : 0);
        double inWidth = Math.max(0, width - (below ? barWidth : 0));
        double inHeight = Math.max(0, height - (toTheRight ? barHeight : 0));
        across.setVisible(toTheRight);
        down.setVisible(below);
        across.resizeRelocate(0, inHeight, inWidth, barHeight);
        down.resizeRelocate(inWidth, heading, barWidth, Math.max(0, inHeight - heading));
        corner.resizeRelocate(inWidth, 0, width - inWidth, heading);
        geometry = geometry.with(columns).with(rows).in(new Geometry.Size(inWidth, inHeight, row, heading));
        follow();
        grid.repaint();
    }

    private boolean needsAcross(Geometry next, double width) {
        return next.columns().total() > width - (needsDown(next, grid.getHeight()) ? down.getWidth() : 0);
    }

    private boolean needsDown(Geometry next, double height) {
        double bar = next.columns().total() > grid.getWidth() ? across.getHeight() : 0;
        return next.rows() * next.size().row() > height - next.size().heading() - bar;
    }

    private void follow() {
        following = true;
        set(
                across,
                geometry.x(),
                geometry.maxX(),
                geometry.size().width(),
                geometry.columns().total());
        set(down, geometry.y(), geometry.maxY(), geometry.body(), geometry.maxY() + geometry.body());
        across.setUnitIncrement(geometry.size().row());
        down.setUnitIncrement(geometry.size().row());
        across.setBlockIncrement(Math.max(1, geometry.size().width() - geometry.frozenWidth()));
        down.setBlockIncrement(Math.max(1, geometry.page() * geometry.size().row()));
        following = false;
    }

    // The part in sight is told as a share of what can be scrolled, as ScrollBar wants it; of a million rows it would
    // be too
    // small to take hold of.
    private void set(ScrollBar bar, double value, double max, double seen, double whole) {
        double least = seen <= 0 ? 1 : Math.min(1, LEAST_THUMB * grid.style().scale() / seen);
        bar.setMax(max);
        bar.setVisibleAmount(max * (whole <= 0 ? 1 : Math.max(least, seen / whole)));
        bar.setValue(value);
    }

    private void dragged() {
        if (!following && grid.isReady()) {
            show(geometry.at(across.getValue(), down.getValue()));
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
