package dev.pilothouse.app;

import static org.awaitility.Awaitility.await;

import dev.pilothouse.ui.grid.CellAt;
import dev.pilothouse.ui.grid.Grid;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person's mouse does in the cells of a painted grid. */
final class GridCells {
    private final FxRobot robot = new FxRobot();
    private final Person person;
    private final Grid grid;

    GridCells(Person person, String gridId) {
        this.person = person;
        this.grid = (Grid) person.node(gridId);
    }

    /** Clicks a cell twice. */
    void twice(int row, String column) {
        Rectangle2D cell = cell(row, column);
        robot.doubleClickOn(at(cell, cell.getWidth() / 2));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Clicks where the pointer becomes a hand: the arrow of a link. */
    void arrow(int row, String column) {
        Rectangle2D cell = cell(row, column);
        for (double x = 2; x < cell.getWidth(); x += 4) {
            robot.moveTo(at(cell, x));
            WaitForAsyncUtils.waitForFxEvents();
            if (person.onScreen(grid::getCursor) == Cursor.HAND) {
                robot.clickOn(at(cell, x));
                WaitForAsyncUtils.waitForFxEvents();
                return;
            }
        }
        throw new AssertionError("no link in " + column + " of row " + row);
    }

    private Rectangle2D cell(int row, String column) {
        int number = person.onScreen(() -> IntStream.range(0, grid.columns().size())
                .filter(each -> grid.columns().get(each).id().equals(column))
                .findFirst()
                .orElseThrow());
        await().until(() -> person.onScreen(() -> {
            grid.reveal(new CellAt(row, number));
            return grid.cellBounds(row, number).isPresent();
        }));
        return person.onScreen(() -> {
            grid.getScene().getRoot().layout();
            return grid.cellBounds(row, number).orElseThrow();
        });
    }

    private Point2D at(Rectangle2D cell, double x) {
        return person.onScreen(() -> grid.localToScreen(cell.getMinX() + x, cell.getMinY() + cell.getHeight() / 2));
    }
}
