package dev.pilothouse.ui.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/** Orders to be shown, and an owner that notes down what it is told. */
final class Orders implements GridSource, GridOwner {
    static final String HUGE = "x".repeat(400_000);
    static final List<String> STATUS = List.of("PAID", "PENDING", "SHIPPED", "REFUNDED", "CANCELLED");
    final List<String> told = new ArrayList<>();
    final Map<String, String> edits = new HashMap<>();
    final Set<Integer> asked = new HashSet<>();
    final Map<Integer, RowMark> rowMarks = new HashMap<>();
    int rows;
    boolean editable = true;
    Optional<Field> field = Optional.empty();

    Orders(int rows) {
        this.rows = rows;
    }

    static List<GridColumn> columns(int count) {
        List<GridColumn> columns = new ArrayList<>(List.of(
                GridColumn.of("orderId", "orderId", "S · key", 112).inMono(),
                GridColumn.of("customer", "customer", "S", 110),
                GridColumn.of("status", "status", "S", 105),
                GridColumn.of("total", "total", "N", 72).right(),
                GridColumn.of("currency", "currency", "S", 80),
                GridColumn.of("items", "items", "L", 60),
                GridColumn.of("placedAt", "placedAt", "S", 180)));
        for (int more = columns.size(); more < count; more++) {
            columns.add(GridColumn.of("attribute" + more, "attribute" + more, more % 3 == 0 ? "N" : "S", 110));
        }
        return columns.subList(0, count);
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public String text(int row, GridColumn column) {
        asked.add(row);
        String edited = edits.get(row + " " + column.id());
        if (edited != null) {
            return edited;
        }
        return switch (column.id()) {
            case "orderId" -> "order#" + (90_218 + row);
            case "customer" -> "cust#" + (1000 + row * 37 % 9000);
            case "status" -> STATUS.get(row % STATUS.size());
            case "total" -> row * 17 % 400 + ".50";
            case "currency" -> row % 4 == 2 ? "USD" : "EUR";
            case "items" -> "[" + (row % 6 + 1) + "]";
            case "placedAt" -> "2026-11-23T14:%02d:11Z".formatted(row % 60);
            case "attribute10" -> row == 1 ? HUGE : row == 2 ? "\uD83D lone, مرحبا, 漢字, 😀" : "";
            default -> (row + column.id().length()) % 3 == 0 ? "" : column.id() + " of " + row;
        };
    }

    @Override
    public Set<CellMark> marks(int row, GridColumn column) {
        if (edits.containsKey(row + " " + column.id())) {
            return Set.of(CellMark.CHANGED);
        }
        return switch (column.id()) {
            case "customer" -> Set.of(CellMark.LINK);
            case "attribute8" -> row % 5 == 0 ? Set.of(CellMark.MASKED) : Set.of();
            case "attribute9" -> row % 7 == 1 ? Set.of(CellMark.WRONG) : Set.of();
            default -> Set.of();
        };
    }

    @Override
    public RowMark mark(int row) {
        return rowMarks.getOrDefault(row, RowMark.NONE);
    }

    @Override
    public void sort(GridColumn column) {
        told.add("sort " + column.id());
    }

    @Override
    public Optional<ContextMenu> menu(CellAt cell) {
        told.add("menu " + cell.row() + " " + cell.column());
        return Optional.of(new ContextMenu(new MenuItem("Copy")));
    }

    @Override
    public Optional<ContextMenu> menu(GridColumn column) {
        told.add("menu " + column.id());
        return Optional.of(new ContextMenu(new MenuItem("Hide")));
    }

    @Override
    public Optional<CellEditor> edit(CellAt cell, String typed) {
        told.add("edit " + cell.row() + " " + cell.column());
        field = editable ? Optional.of(new Field(this, cell, typed)) : Optional.empty();
        return field.map(made -> made);
    }

    @Override
    public void peek(CellAt cell) {
        told.add("peek " + cell.row() + " " + cell.column());
    }

    @Override
    public void follow(CellAt cell) {
        told.add("follow " + cell.row() + " " + cell.column());
    }

    @Override
    public void copy(Selection selection) {
        told.add("copy " + selection.count());
    }

    @Override
    public void paste(Selection selection) {
        told.add("paste over " + selection.count());
    }

    @Override
    public void delete(Selection selection) {
        told.add("delete " + selection.count());
    }

    @Override
    public void nearEnd() {
        told.add("near end of " + rows);
    }

    @Override
    public void arranged(List<GridColumn> columns) {
        told.add("arranged " + columns.size());
    }

    /** Edits a status; what is not in capitals it does not take over. */
    static final class Field implements CellEditor {
        final TextField node;
        private final Orders orders;
        private final CellAt cell;

        Field(Orders orders, CellAt cell, String typed) {
            this.orders = orders;
            this.cell = cell;
            node = new TextField(typed);
            node.setId("cell-field");
            node.end();
        }

        @Override
        public TextField node() {
            return node;
        }

        @Override
        public boolean commit() {
            boolean right = node.getText().equals(node.getText().toUpperCase(java.util.Locale.ROOT));
            if (right) {
                orders.edits.put(cell.row() + " status", node.getText());
                orders.told.add("commit " + node.getText());
            }
            return right;
        }

        @Override
        public void cancel() {
            orders.told.add("cancel");
        }
    }
}
