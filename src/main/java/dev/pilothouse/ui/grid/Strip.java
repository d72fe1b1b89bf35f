package dev.pilothouse.ui.grid;

import javafx.scene.canvas.Canvas;

/** Some neighbouring rows, painted once and then moved while the grid scrolls. */
final class Strip extends Canvas {
    /** How many rows. */
    static final int ROWS = 4;

    private int index = -1;
    private boolean stale = true;

    /** Something in it changed. */
    void spoil() {
        stale = true;
    }

    /** Something in one of these rows changed. */
    void spoil(int row) {
        stale |= row >= 0 && row / ROWS == index;
    }

    /** Shows the rows from {@code strip * ROWS} on, painting them if they are others or something in them changed. */
    void show(int strip, Geometry at, Sheet sheet) {
        if (strip == index && !stale) {
            return;
        }
        index = strip;
        stale = false;
        Geometry rows = at.strip(strip * ROWS, ROWS);
        setWidth(rows.size().width());
        setHeight(rows.size().height());
        // The whole of it: what was painted before and nobody saw, as in a window that is minimised, is forgotten.
        getGraphicsContext2D().clearRect(0, 0, getWidth(), getHeight());
        new CellPainter(sheet.pen(this), sheet.look(rows)).paint();
    }
}
