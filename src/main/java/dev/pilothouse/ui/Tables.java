package dev.pilothouse.ui;

import dev.pilothouse.core.Visible;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;

/** Tables with rows of the density's height; virtual, like every long list. */
public final class Tables {
    // How tall the heading is, in rows; and the frame, in pixels.
    private static final double HEADING = 0.934;
    private static final double FRAME = 2;

    private Tables() {}

    /**
     * A table without rows; its columns keep the widths that the person gives them. {@code name} is read out; {@code empty}
     * stands where rows would.
     */
    public static <T> TableView<T> of(String id, String name, Node empty) {
        TableView<T> table = new TableView<>();
        table.setId(id);
        table.setAccessibleText(name);
        table.setPlaceholder(empty);
        table.setColumnResizePolicy(new ColumnWidths());
        Remembered.widths(table);
        return table;
    }

    /** Makes a table as tall as its rows, one row where it has none, and lets it scroll where it has more than {@code most}. */
    public static <T> TableView<T> asTallAsItsRows(TableView<T> table, int most) {
        table.setRowFactory(same -> new LastRow<>(same));
        DoubleBinding height = Bindings.createDoubleBinding(
                () -> table.getFixedCellSize() * (Math.clamp(table.getItems().size(), 1, most) + HEADING) + FRAME,
                table.fixedCellSizeProperty(),
                table.itemsProperty(),
                table.itemsProperty().flatMap(items -> Bindings.size(items)));
        table.minHeightProperty().bind(height);
        table.prefHeightProperty().bind(height);
        table.maxHeightProperty().bind(height);
        return table;
    }

    // The frame is the line below the last row.
    private static final class LastRow<T> extends TableRow<T> {
        private static final PseudoClass LAST = PseudoClass.getPseudoClass("last");

        LastRow(TableView<T> table) {
            Bindings.createBooleanBinding(
                            () -> getIndex() == table.getItems().size() - 1,
                            indexProperty(),
                            table.itemsProperty(),
                            table.itemsProperty().flatMap(Bindings::size))
                    .subscribe(last -> pseudoClassStateChanged(LAST, last));
        }
    }

    /**
     * A column of text, as wide as given in pixels at the usual size of text; the widest of a table takes what is left.
     * What can't be seen in it is written: see {@link Visible}.
     * Styles such as {@code mono}, {@code muted}, {@code right} go to its cells and its heading.
     */
    public static <T> TableColumn<T, T> text(String title, double width, Function<T, String> text, String... styles) {
        return column(title, width, styles, (cell, row) -> cell.setText(Visible.line(text.apply(row))));
    }

    /** A column of nodes, such as pills; a new node for each row that comes into sight. */
    public static <T> TableColumn<T, T> node(String title, double width, Function<T, Node> node, String... styles) {
        return column(title, width, styles, (cell, row) -> cell.setGraphic(node.apply(row)));
    }

    private static <T> TableColumn<T, T> column(
            String title, double width, String[] styles, BiConsumer<TableCell<T, T>, T> fill) {
        TableColumn<T, T> column = new TableColumn<>(title);
        ColumnWidths.give(column, width);
        column.setSortable(false);
        column.getStyleClass().addAll(styles);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(self -> new TableCell<>() {
            {
                getStyleClass().addAll(styles);
            }

            @Override
            protected void updateItem(T row, boolean empty) {
                super.updateItem(row, empty);
                setText(null);
                setGraphic(null);
                if (!empty && row != null) {
                    fill.accept(this, row);
                }
            }
        });
        return column;
    }
}
