package dev.pilothouse.ui.grid;

import javafx.geometry.Rectangle2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Draws in a grid's colours and fonts. */
final class Pen {
    private final GraphicsContext canvas;
    private final GridStyle style;
    private final double pixels;
    private Ink ink;
    private Face face;
    private GridColumn.Side side;

    /** @param pixels of the screen in a pixel of ours */
    Pen(GraphicsContext canvas, GridStyle style, double pixels) {
        this.canvas = canvas;
        this.style = style;
        this.pixels = pixels;
        canvas.setTextBaseline(VPos.CENTER);
        canvas.setTextAlign(TextAlignment.LEFT);
        side = GridColumn.Side.LEFT;
    }

    GridStyle style() {
        return style;
    }

    /** The width of the thinnest line. */
    double hair() {
        return 1 / pixels;
    }

    double snapped(double at) {
        return Math.round(at * pixels) / pixels;
    }

    Pen ink(Ink other) {
        if (ink != other) {
            ink = other;
            canvas.setFill(style.ink(other));
        }
        return this;
    }

    void fill(double x, double y, double width, double height) {
        canvas.fillRect(x, y, width, height);
    }

    /** A frame inside the rectangle, so thick. */
    void frame(Rectangle2D box, double thick) {
        fill(box.getMinX(), box.getMinY(), box.getWidth(), thick);
        fill(box.getMinX(), box.getMaxY() - thick, box.getWidth(), thick);
        fill(box.getMinX(), box.getMinY(), thick, box.getHeight());
        fill(box.getMaxX() - thick, box.getMinY(), thick, box.getHeight());
    }

    void triangle(double x, double y, double size) {
        canvas.fillPolygon(new double[] {x, x + size, x}, new double[] {y, y, y + size}, 3);
    }

    /** A triangle that points up, or down, around the point. */
    void arrow(double x, double y, double size, boolean up) {
        double tip = up ? -size / 2 : size / 2;
        canvas.fillPolygon(new double[] {x - size, x, x + size}, new double[] {y - tip, y + tip, y - tip}, 3);
    }

    /** Text that starts or ends at x, around y; as much of it as there is room for. */
    void text(String text, Face font, GridColumn.Side from, double x, double y, double room) {
        String drawn = style.advances(font).cut(text, room);
        if (drawn.isEmpty()) {
            return;
        }
        if (face != font) {
            face = font;
            canvas.setFont(style.font(font));
        }
        if (side != from) {
            side = from;
            canvas.setTextAlign(from == GridColumn.Side.LEFT ? TextAlignment.LEFT : TextAlignment.RIGHT);
        }
        canvas.fillText(drawn, x, y);
    }

    /** Draws inside the rectangle only. */
    void inside(double x, double y, double width, double height, Runnable drawing) {
        if (width <= 0 || height <= 0) {
            return;
        }
        canvas.save();
        canvas.beginPath();
        canvas.rect(x, y, width, height);
        canvas.clip();
        drawing.run();
        canvas.restore();
        // The canvas has forgotten what was chosen meanwhile.
        ink = null;
        face = null;
        side = null;
    }
}
