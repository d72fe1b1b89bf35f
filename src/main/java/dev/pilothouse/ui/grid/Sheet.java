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
        Geometry.Size size = grid.viewport().geometry().size();
        canvas.setWidth(size.width());
        canvas.setHeight(size.height());
        grid.paint(canvas.getGraphicsContext2D());
    }
}
