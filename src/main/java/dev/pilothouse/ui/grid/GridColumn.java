package dev.pilothouse.ui.grid;

/**
 * A column as it is shown.
 *
 * @param id by which the source and the owner know it; unique in a grid
 * @param hint stands muted behind the title, such as {@code S · key}; may be empty
 * @param width in pixels at the usual size of text
 * @param side where its text stands
 * @param mono whether it is set in monospace
 */
public record GridColumn(String id, String title, String hint, double width, Side side, boolean mono) {
    /** The least width, in pixels at the usual size of text: something to see, and something to take hold of. */
    public static final double LEAST = 40;

    /** The greatest width, in pixels at the usual size of text. */
    public static final double MOST = 2000;

    /** Where text stands in its cell. */
    public enum Side {
        LEFT,
        RIGHT
    }

    public GridColumn {
        width = Double.isNaN(width) ? LEAST : Math.clamp(width, LEAST, MOST);
    }

    /** A column of text that starts at the left. */
    public static GridColumn of(String id, String title, String hint, double width) {
        return new GridColumn(id, title, hint, width, Side.LEFT, false);
    }

    /** The same with text that ends at the right, as figures do. */
    public GridColumn right() {
        return new GridColumn(id, title, hint, width, Side.RIGHT, mono);
    }

    /** The same in monospace. */
    public GridColumn inMono() {
        return new GridColumn(id, title, hint, width, side, true);
    }

    /** The same with another width. */
    public GridColumn wide(double other) {
        return new GridColumn(id, title, hint, other, side, mono);
    }
}
