package dev.pilothouse.ui.grid;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/**
 * What a grid is painted on: once a frame, if something changed, without a layout of what is around it. Rows are painted in
 * strips: scrolling down moves them, and paints those that come into sight.
 */
final class Sheet extends Region {
    private final Grid grid;
    private final Pane rows = new Pane();
    private final Rectangle clip = new Rectangle();
    private final Canvas titles = new Canvas();
    private boolean stale = true;

    Sheet(Grid grid) {
        this.grid = grid;
        setManaged(false);
        setMouseTransparent(true);
        rows.setManaged(false);
        rows.setClip(clip);
        getChildren().addAll(rows, titles);
    }

    /** All is painted anew with the next frame. */
    void repaint() {
        stale = true;
        requestLayout();
    }

    /** Moved, and painted where something else comes into sight. */
    void scrolled() {
        requestLayout();
    }

    /** One row is painted anew with the next frame. */
    void repaint(int row) {
        rows.getChildren().forEach(strip -> ((Strip) strip).spoil(row));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Geometry at = grid.geometry().snapped(grid.pixels());
        if (stale) {
            titles(at);
            rows.getChildren().forEach(strip -> ((Strip) strip).spoil());
            stale = false;
        }
        rows(at);
        grid.parts().editing().place();
        grid.parts().spoken().place();
    }

    Pen pen(Canvas canvas) {
        return new Pen(canvas.getGraphicsContext2D(), grid.style(), grid.pixels());
    }

    /** What is painted within a part of the grid. */
    CellPainter.Look look(Geometry part) {
        return new CellPainter.Look(
                part,
                grid.geometry().rows(),
                grid.columns(),
                grid.source(),
                grid.selection().get(),
                grid.parts().pointer().hovered(),
                grid.isFocused());
    }

    private void titles(Geometry at) {
        titles.setWidth(at.size().width());
        titles.setHeight(at.size().heading());
        titles.getGraphicsContext2D().clearRect(0, 0, titles.getWidth(), titles.getHeight());
        new HeadingPainter(
                        pen(titles),
                        look(at),
                        grid.sort().get(),
                        grid.parts().arranging().drop())
                .paint();
    }

    // Each strip has its place among those that are there, so that it is the same one while it is in sight.
    private void rows(Geometry at) {
        double height = Strip.ROWS * at.size().row();
        int count = (int) Math.ceil(at.body() / height) + 1;
        if (rows.getChildren().size() != count) {
            rows.getChildren().clear();
            for (int strip = 0; strip < count; strip++) {
                rows.getChildren().add(new Strip());
            }
        }
        rows.resizeRelocate(0, at.size().heading(), at.size().width(), at.body());
        clip.setWidth(at.size().width());
        clip.setHeight(at.body());
        int first = at.firstRow() / Strip.ROWS;
        for (int index = first; index < first + count; index++) {
            Strip strip = (Strip) rows.getChildren().get(index % count);
            double y = index * height - at.y();
            // One more than are in sight, as a rule: painted when it comes.
            if (y < at.body()) {
                strip.show(index, at, this);
            }
            strip.relocate(0, y);
        }
    }
}
