package dev.pilothouse.ui.grid;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;

/** What a grid is painted on: once a frame, if something changed, without a layout of what is around it. */
final class Sheet extends Region {
    private final Grid grid;
    private final Canvas canvas = new Canvas();

    Sheet(Grid grid) {
        this.grid = grid;
        setManaged(false);
        setMouseTransparent(true);
        getChildren().add(canvas);
    }

    @Override
    protected void layoutChildren() {
        Geometry.Size size = grid.geometry().size();
        canvas.setWidth(size.width());
        canvas.setHeight(size.height());
        paint();
        grid.editing().place();
        grid.spoken().place();
    }

    private void paint() {
        // The whole of it: what was painted before and nobody saw, as in a window that is minimised, is forgotten.
        canvas.getGraphicsContext2D().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Pen pen = new Pen(canvas.getGraphicsContext2D(), grid.style(), grid.pixels());
        CellPainter.Look look = new CellPainter.Look(
                grid.geometry().snapped(grid.pixels()),
                grid.columns(),
                grid.source(),
                grid.selection().get(),
                grid.pointer().hovered(),
                grid.isFocused());
        new CellPainter(pen, look).paint();
        new HeadingPainter(pen, look, grid.sort().get(), grid.arranging().drop()).paint();
    }
}
