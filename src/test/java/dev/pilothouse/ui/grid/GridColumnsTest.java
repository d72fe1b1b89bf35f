package dev.pilothouse.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;

/** The titles by clicks and keys. */
class GridColumnsTest extends OnScreen {
    @Test
    void titlesSortByClickAndByKeyAndKeysArrangeThem() {
        click(CellAt.HEADING, 3);
        assertThat(orders.told).containsOnlyOnce("sort total");
        click(0, 1);
        press(KeyCode.UP);
        press(KeyCode.ENTER);
        assertThat(orders.told).contains("sort customer");
        press(KeyCode.CONTROL, KeyCode.RIGHT);
        assertThat(ids(3)).containsExactly("orderId", "status", "customer");
        assertThat(selection().focus()).isEqualTo(new CellAt(CellAt.HEADING, 2));
        double before = width(2);
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(width(2)).isGreaterThan(before);
        press(KeyCode.SHIFT, KeyCode.F10);
        assertThat(orders.told).contains("menu customer");
        press(KeyCode.ESCAPE);
        press(KeyCode.DOWN);
        assertThat(selection().focus()).isEqualTo(new CellAt(0, 2));
    }

    @Test
    void anEdgeIsDraggedATitleIsDraggedAndADoubleClickFits() {
        Rectangle2D status = bounds(CellAt.HEADING, 2).orElseThrow();
        drag(at(status.getMaxX() - 1, 10), at(status.getMaxX() + 49, 10));
        assertThat(bounds(CellAt.HEADING, 2).orElseThrow().getWidth()).isEqualTo(status.getWidth() + 50);
        assertThat(orders.told).containsExactly("arranged 200");

        drag(point(CellAt.HEADING, 2), at(5, 10));
        assertThat(ids(3)).containsExactly("status", "orderId", "customer");

        Rectangle2D first = bounds(CellAt.HEADING, 0).orElseThrow();
        click(at(first.getMaxX() - 1, 10), MouseButton.PRIMARY, 2);
        assertThat(width(0)).isLessThan(first.getWidth());
        assertThat(orders.told).doesNotContain("sort status");

        screen(() -> {
            grid.hide("orderId");
            return true;
        });
        assertThat(ids(2)).containsExactly("status", "customer");
    }

    @Test
    void theFocusGoesWithItsColumnABlockBecomesItsRowsAndEditingEnds() {
        click(2, 2);
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        press(KeyCode.F2);
        write("OK");
        screen(() -> grid.columns().remove(1));
        assertThat(selection().focus()).isEqualTo(new CellAt(2, 2));
        assertThat(grid.columns().get(2).id()).isEqualTo("total");
        assertThat(selection().isBlock()).isFalse();
        assertThat(rows()).containsExactly(2);
        assertThat(screen(grid::isEditing)).isFalse();
        assertThat(orders.told).contains("commit OK");
        screen(() -> grid.columns().set(2, grid.columns().get(2).wide(300)));
        assertThat(bounds(CellAt.HEADING, 2).orElseThrow().getWidth()).isEqualTo(300);
    }
}
