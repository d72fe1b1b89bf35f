package dev.pilothouse.ui.grid;

import javafx.animation.AnimationTimer;
import javafx.scene.input.MouseEvent;

/** Makes a block by dragging; while the mouse is held outside of the rows, these move along under it, with every frame. */
final class Pull extends AnimationTimer {
    private final Grid grid;
    private final Moves moves;
    private boolean busy;
    private double x;
    private double y;

    Pull(Grid grid) {
        this.grid = grid;
        this.moves = new Moves(grid);
    }

    /** It began, or not, on a cell. */
    void begin(boolean onCell) {
        busy = onCell;
    }

    void to(MouseEvent event) {
        if (!busy) {
            return;
        }
        x = event.getX();
        y = event.getY();
        handle(0);
        if (outside()) {
            start();
        } else {
            stop();
        }
    }

    void end() {
        busy = false;
        stop();
    }

    @Override
    public void handle(long now) {
        if (grid.getScene() == null) {
            end();
            return;
        }
        grid.geometry()
                .nearest(x, y)
                .filter(at -> !at.equals(grid.selection().get().focus()))
                .ifPresent(moves::block);
    }

    private boolean outside() {
        Geometry.Size size = grid.geometry().size();
        return x < 0 || y < size.heading() || x >= size.width() || y >= size.height();
    }
}
