package dev.pilothouse.app;

import static org.awaitility.Awaitility.await;

import dev.pilothouse.ui.Mouse;
import dev.pilothouse.ui.Mouse.Spot;
import dev.pilothouse.ui.grid.CellAt;
import dev.pilothouse.ui.grid.Grid;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;

/** What a person's mouse does in the cells of a painted grid. */
final class GridCells {
    private final Mouse mouse = new Mouse();
    private final Person person;
    private final Grid grid;

    GridCells(Person person, String gridId) {
        this.person = person;
        this.grid = (Grid) person.node(gridId);
    }

    /** Clicks a cell twice. */
    void twice(int row, String column) {
        mouse.clickTwice(
                column + " of row " + row + " can be clicked twice",
                () -> spot(row, column, cell -> cell.getWidth() / 2));
    }

    /** Clicks where the pointer becomes a hand: the arrow of a link. */
    void arrow(int row, String column) {
        double width = await().until(() -> person.onScreen(() -> cell(row, column)), Optional::isPresent)
                .orElseThrow()
                .getWidth();
        for (double x = 2; x < width; x += 4) {
            double into = x;
            mouse.moveTo(column + " of row " + row + " is under the pointer", () -> spot(row, column, cell -> into));
            if (person.onScreen(grid::getCursor) == Cursor.HAND) {
                mouse.click("its link can be clicked", () -> spot(row, column, cell -> into));
                return;
            }
        }
        throw new AssertionError("no link in " + column + " of row " + row);
    }

    private Optional<Spot> spot(int row, String column, ToDoubleFunction<Rectangle2D> across) {
        return cell(row, column)
                .map(cell -> Spot.in(
                        grid, cell.getMinX() + across.applyAsDouble(cell), cell.getMinY() + cell.getHeight() / 2));
    }

    // Screen thread only.
    private Optional<Rectangle2D> cell(int row, String column) {
        int number = IntStream.range(0, grid.columns().size())
                .filter(each -> grid.columns().get(each).id().equals(column))
                .findFirst()
                .orElseThrow();
        grid.reveal(new CellAt(row, number));
        return grid.cellBounds(row, number);
    }
}
