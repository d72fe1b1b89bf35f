package dev.pilothouse.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.util.Callback;

/**
 * How columns share a table's width: each has what it was given, in pixels at the usual size of text and growing with it;
 * what is left goes to the widest, or is missing there.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // as TableView declares its policies
final class ColumnWidths implements Callback<TableView.ResizeFeatures, Boolean> {
    private static final double HEADING = 11;
    private static final double LEAST = 40;
    private static final double MOST = 2000;
    private static final String WIDTH = "pilothouse.width";

    /** @param width in pixels at the usual size of text */
    static void give(TableColumnBase<?, ?> column, double width) {
        column.getProperties().put(WIDTH, width);
        column.setPrefWidth(width);
    }

    @Override
    public Boolean call(TableView.ResizeFeatures features) {
        TableView<?> table = features.getTable();
        List<? extends TableColumnBase<?, ?>> columns = table.getVisibleLeafColumns();
        if (columns.isEmpty()) {
            return false;
        }
        double scale = scale(table);
        if (features.getColumn() != null) {
            TableColumnBase<?, ?> dragged = features.getColumn();
            dragged.getProperties().put(WIDTH, sane(given(dragged) + features.getDelta() / scale));
            Remembered.changed(table);
        }
        TableColumnBase<?, ?> widest = columns.stream()
                .max(Comparator.comparingDouble(ColumnWidths::given))
                .orElseThrow();
        double others = columns.stream()
                .filter(column -> column != widest)
                .mapToDouble(column -> given(column) * scale)
                .sum();
        for (TableColumnBase<?, ?> column : columns) {
            double rest = Math.max(given(column) * scale / 2, features.getContentWidth() - others);
            features.setColumnWidth(column, column == widest ? rest : given(column) * scale);
        }
        return true;
    }

    /** A width that leaves something to see, and something to take hold of. */
    static double sane(double width) {
        return Double.isNaN(width) ? LEAST : Math.clamp(width, LEAST, MOST);
    }

    /** What each column was given, by its heading. */
    static Map<String, Double> given(TableView<?> table) {
        return table.getColumns().stream()
                .collect(Collectors.toMap(TableColumnBase::getText, ColumnWidths::given, (one, other) -> one));
    }

    private static double given(TableColumnBase<?, ?> column) {
        return column.getProperties().get(WIDTH) instanceof Double width ? width : column.getPrefWidth();
    }

    // The heading's font has the size that the rules gave it by now.
    private static double scale(TableView<?> table) {
        return table.lookup(".column-header .label") instanceof Label heading
                ? Math.max(0.5, heading.getFont().getSize() / HEADING)
                : 1;
    }
}
