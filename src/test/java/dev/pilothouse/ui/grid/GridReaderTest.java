package dev.pilothouse.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;

/** The grid as a screen reader finds it. */
class GridReaderTest extends OnScreen {
    @Test
    void aReaderFindsCellsRowsAndTitles() {
        click(2, 2);
        assertThat(grid.getAccessibleRole()).isEqualTo(AccessibleRole.TABLE_VIEW);
        assertThat(ask(grid, AccessibleAttribute.ROW_COUNT)).isEqualTo(ROWS);
        assertThat(ask(grid, AccessibleAttribute.COLUMN_COUNT)).isEqualTo(200);
        Node cell = (Node) ask(grid, AccessibleAttribute.FOCUS_ITEM);
        assertThat(cell.getAccessibleRole()).isEqualTo(AccessibleRole.TABLE_CELL);
        assertThat(ask(cell, AccessibleAttribute.TEXT)).isEqualTo("SHIPPED");
        assertThat(ask(cell, AccessibleAttribute.ROW_INDEX)).isEqualTo(2);
        assertThat(ask(cell, AccessibleAttribute.COLUMN_INDEX)).isEqualTo(2);
        assertThat(ask(cell, AccessibleAttribute.SELECTED)).isEqualTo(true);
        assertThat(screen(cell::getBoundsInParent).getMinY())
                .isEqualTo(bounds(2, 2).orElseThrow().getMinY());
        Node link = (Node) ask(grid, AccessibleAttribute.CELL_AT_ROW_COLUMN, 7, 1);
        assertThat(ask(link, AccessibleAttribute.TEXT)).isEqualTo("cust#1259, link");
        Node title = (Node) ask(grid, AccessibleAttribute.COLUMN_AT_INDEX, 0);
        assertThat(ask(title, AccessibleAttribute.TEXT)).isEqualTo("orderId, S · key");
        assertThat((List<?>) ask(grid, AccessibleAttribute.SELECTED_ITEMS)).hasSize(1);
        assertThat(ask(grid, AccessibleAttribute.CELL_AT_ROW_COLUMN, ROWS, 1)).isNull();
        screen(() -> {
            for (int row = 0; row < 2000; row++) {
                grid.queryAccessibleAttribute(AccessibleAttribute.CELL_AT_ROW_COLUMN, row, 1);
            }
            return true;
        });
        assertThat(screen(() -> grid.lookupAll("*").size())).isLessThan(1000);
    }
}
