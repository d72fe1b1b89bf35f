package dev.pilothouse.ui.grid;

import java.util.Arrays;
import java.util.List;

/** Where columns begin and end, in pixels from the left of the first: sums of widths. Never changes. */
final class Columns {
    private final double[] ends;

    private Columns(double[] ends) {
        this.ends = ends;
    }

    /**
     * @param scale of the text: 1 is the usual size
     * @param pixels of the screen in a pixel of ours, to which every width is rounded
     */
    static Columns of(List<GridColumn> columns, double scale, double pixels) {
        double[] ends = new double[columns.size()];
        double end = 0;
        for (int column = 0; column < ends.length; column++) {
            end += Math.round(columns.get(column).width() * scale * pixels) / pixels;
            ends[column] = end;
        }
        return new Columns(ends);
    }

    int count() {
        return ends.length;
    }

    double start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    double end(int column) {
        return ends[column];
    }

    double width(int column) {
        return end(column) - start(column);
    }

    double total() {
        return ends.length == 0 ? 0 : ends[ends.length - 1];
    }

    /** The column at a distance from the left; the nearest where there is none, -1 where there are no columns. */
    int at(double x) {
        int found = Arrays.binarySearch(ends, x);
        int column = found >= 0 ? found + 1 : -found - 1;
        return Math.clamp(column, Math.min(0, count() - 1), Math.max(-1, count() - 1));
    }
}
