package dev.pilothouse.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.ui.theme.Appearance;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.robot.MouseRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The grid by clicks and keys, over a million rows. */
@ExtendWith(ApplicationExtension.class)
class GridTest {
    private static final int ROWS = 1_000_000;
    private final Orders orders = new Orders(ROWS);
    private final FxRobot robot = new FxRobot();
    private Appearance appearance;
    private Grid grid;
    private Stage stage;

    @Start
    void open(Stage stage) {
        Platform.setImplicitExit(false);
        this.stage = stage;
        appearance = new Appearance();
        grid = new Grid("orders", "Orders", orders, orders);
        grid.columns().setAll(Orders.columns(200));
        grid.placeholder().set(new Label("No orders"));
        BorderPane pane = new BorderPane(grid);
        Button after = new Button("After");
        after.setId("after");
        pane.setBottom(after);
        Scene scene = new Scene(pane, 800, 600);
        appearance.dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        grid.requestFocus();
    }

    @AfterEach
    void close() {
        robot.interact(stage::close);
    }

    @Test
    void onlyWhatIsSeenIsAskedFor() {
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(orders.asked).hasSizeLessThan(40);
        screen(() -> {
            orders.asked.clear();
            grid.reveal(new CellAt(500_000, 0));
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        await().until(() -> !orders.asked.isEmpty());
        assertThat(orders.asked).contains(500_000).hasSizeLessThan(40);
    }

    @Test
    void clicksSelectRowsAndDraggingSelectsABlock() {
        click(3, 1);
        assertThat(rows()).containsExactly(3);
        clickHolding(6, 1, true, false);
        assertThat(rows()).containsExactly(3, 4, 5, 6);
        clickHolding(4, 1, false, true);
        assertThat(rows()).containsExactly(3, 5, 6);
        drag(point(2, 2), point(4, 4));
        assertThat(rows()).containsExactly(2, 3, 4);
        assertThat(selection().columns(200)).containsExactly(2, 3, 4);
    }

    @Test
    void theKeysMoveAndSelect() {
        click(3, 1);
        press(KeyCode.DOWN);
        press(KeyCode.RIGHT);
        assertThat(selection().focus()).isEqualTo(new CellAt(4, 2));
        press(KeyCode.SHIFT, KeyCode.DOWN);
        assertThat(rows()).containsExactly(4, 5);
        press(KeyCode.SHIFT, KeyCode.RIGHT);
        assertThat(selection().columns(200)).containsExactly(2, 3);
        press(KeyCode.ESCAPE);
        assertThat(rows()).containsExactly(5);
        press(KeyCode.CONTROL, KeyCode.END);
        assertThat(selection().focus()).isEqualTo(new CellAt(ROWS - 1, 199));
        assertThat(bounds(ROWS - 1, 199)).isPresent();
        press(KeyCode.HOME);
        assertThat(selection().focus()).isEqualTo(new CellAt(ROWS - 1, 0));
        press(KeyCode.PAGE_UP);
        assertThat(selection().focus().row()).isBetween(ROWS - 30, ROWS - 10);
        press(KeyCode.CONTROL, KeyCode.HOME);
        press(KeyCode.CONTROL, KeyCode.DOWN);
        press(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(rows()).containsExactly(0, 1);
        press(KeyCode.CONTROL, KeyCode.A);
        assertThat(selection().count()).isEqualTo(ROWS);
        press(KeyCode.CONTROL, KeyCode.C);
        assertThat(orders.told).contains("copy " + ROWS);
        press(KeyCode.TAB);
        assertThat(screen(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("after");
    }

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
    void enterEditsAndCommitsEscapeForgetsAndWhatIsWrongStaysOpen() {
        click(2, 2);
        press(KeyCode.F2);
        robot.write("PAID", 0);
        press(KeyCode.ENTER);
        assertThat(orders.told).contains("edit 2 2", "commit PAID");
        assertThat(screen(grid::isFocused)).isTrue();
        robot.write("X", 0);
        assertThat(field()).isEqualTo("X");
        press(KeyCode.ESCAPE);
        assertThat(orders.told).contains("cancel");
        assertThat(orders.edits).containsEntry("2 status", "PAID");
        press(KeyCode.ENTER);
        robot.write("wrong", 0);
        press(KeyCode.ENTER);
        assertThat(screen(grid::isEditing)).isTrue();
        robot.eraseText(5);
        robot.write("OK", 0);
        press(KeyCode.TAB);
        assertThat(orders.edits).containsEntry("2 status", "OK");
        assertThat(selection().focus()).isEqualTo(new CellAt(2, 3));
    }

    @Test
    void whatIsEditedLiesOnItsCellAndMovesWithIt() {
        click(2, 2);
        press(KeyCode.F2);
        assertThat(placed()).isEqualTo(bounds(2, 2).orElseThrow());
        screen(() -> {
            grid.reveal(new CellAt(1000, 2));
            return true;
        });
        assertThat(bounds(2, 2)).isEmpty();
        assertThat(screen(grid::isEditing)).isTrue();
        robot.write("NEW", 0);
        assertThat(bounds(2, 2)).isPresent();
        assertThat(placed()).isEqualTo(bounds(2, 2).orElseThrow());
        click(4, 1);
        assertThat(orders.edits).containsEntry("2 status", "NEW");
    }

    @Test
    void whatCantBeEditedIsPeekedAtAndALinkIsFollowed() {
        orders.editable = false;
        click(point(3, 2), MouseButton.PRIMARY, 2);
        assertThat(orders.told).contains("peek 3 2");
        press(KeyCode.LEFT);
        press(KeyCode.ALT, KeyCode.ENTER);
        assertThat(orders.told).contains("follow 3 1");
        Rectangle2D link = bounds(5, 1).orElseThrow();
        click(at(link.getMaxX() - 18, link.getMinY() + 15), MouseButton.PRIMARY, 1);
        assertThat(orders.told).contains("follow 5 1");
        click(point(6, 2), MouseButton.SECONDARY, 1);
        assertThat(orders.told).contains("menu 6 2");
        assertThat(rows()).containsExactly(6);
    }

    @Test
    void theOwnerIsToldOnceWhenTheEndComesNear() {
        screen(() -> {
            grid.reveal(new CellAt(ROWS - 40, 0));
            return true;
        });
        assertThat(orders.told).isEmpty();
        screen(() -> {
            grid.reveal(new CellAt(ROWS - 10, 0));
            grid.reveal(new CellAt(ROWS - 1, 0));
            return true;
        });
        await().until(() -> !orders.told.isEmpty());
        screen(() -> {
            orders.rows = ROWS + 5;
            grid.refresh();
            return true;
        });
        await().until(() -> orders.told.size() > 1);
        assertThat(orders.told).containsExactly("near end of " + ROWS, "near end of " + (ROWS + 5));
    }

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
        for (int row = 0; row < 2000; row++) {
            ask(grid, AccessibleAttribute.CELL_AT_ROW_COLUMN, row, 1);
        }
        assertThat(screen(() -> grid.lookupAll("*").size())).isLessThan(1000);
    }

    @Test
    void largeTextHasLargeRowsAndTheSameFirstRow() {
        screen(() -> {
            grid.reveal(new CellAt(5000, 0));
            grid.reveal(new CellAt(4990, 0));
            return true;
        });
        double usual = bounds(4995, 0).orElseThrow().getHeight();
        int first = screen(grid::firstRow);
        screen(() -> {
            appearance.textScale().set(2);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(usual).isEqualTo(30);
        await().until(() -> bounds(first + 2, 0).map(Rectangle2D::getHeight).equals(Optional.of(60.0)));
        assertThat(screen(grid::firstRow)).isEqualTo(first);
    }

    @Test
    void withoutRowsThePlaceholderStandsThere() {
        screen(() -> {
            orders.rows = 0;
            grid.reset();
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(screen(() -> grid.placeholder().get().isVisible())).isTrue();
        for (KeyCode key : List.of(KeyCode.DOWN, KeyCode.END, KeyCode.ENTER, KeyCode.SPACE, KeyCode.PAGE_DOWN)) {
            press(key);
        }
        assertThat(bounds(0, 0)).isEmpty();
        screen(() -> {
            grid.columns().clear();
            return true;
        });
        press(KeyCode.RIGHT);
        assertThat(screen(() -> grid.selection().get().count())).isZero();
    }

    private void click(int row, int column) {
        click(point(row, column), MouseButton.PRIMARY, 1);
    }

    // Without the way the pointer takes, which the robot walks slowly.
    private void click(Point2D point, MouseButton button, int times) {
        MouseRobot mouse = robot.robotContext().getMouseRobot();
        mouse.move(point);
        for (int time = 0; time < times; time++) {
            mouse.press(button);
            mouse.release(button);
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void drag(Point2D from, Point2D to) {
        MouseRobot mouse = robot.robotContext().getMouseRobot();
        mouse.move(from);
        mouse.press(MouseButton.PRIMARY);
        mouse.move(from.midpoint(to));
        mouse.move(to);
        mouse.release(MouseButton.PRIMARY);
        WaitForAsyncUtils.waitForFxEvents();
    }

    // The headless platform's mouse does not know of keys that are held.
    private void clickHolding(int row, int column, boolean shift, boolean control) {
        Rectangle2D box = bounds(row, column).orElseThrow();
        screen(() -> {
            for (EventType<MouseEvent> type : List.of(MouseEvent.MOUSE_PRESSED, MouseEvent.MOUSE_RELEASED)) {
                grid.fireEvent(new MouseEvent(
                        type,
                        box.getMinX() + 5,
                        box.getMinY() + 5,
                        0,
                        0,
                        MouseButton.PRIMARY,
                        1,
                        shift,
                        control,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
            }
            return true;
        });
    }

    private void press(KeyCode... keys) {
        robot.push(keys);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private Point2D point(int row, int column) {
        Rectangle2D box = bounds(row, column).orElseThrow();
        return at(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
    }

    private Point2D at(double x, double y) {
        return screen(() -> grid.localToScreen(x, y));
    }

    private Optional<Rectangle2D> bounds(int row, int column) {
        return screen(() -> grid.cellBounds(row, column));
    }

    private Selection selection() {
        return screen(() -> grid.selection().get());
    }

    private int[] rows() {
        return selection().rows().toArray();
    }

    private double width(int column) {
        return screen(() -> grid.columns().get(column).width());
    }

    private List<String> ids(int count) {
        return screen(
                () -> grid.columns().stream().map(GridColumn::id).limit(count).toList());
    }

    private String field() {
        return screen(() -> orders.field.orElseThrow().node().getText());
    }

    private Rectangle2D placed() {
        return screen(() -> {
            grid.getScene().getRoot().layout();
            var box = orders.field.orElseThrow().node().getBoundsInParent();
            return new Rectangle2D(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        });
    }

    private Object ask(Node node, AccessibleAttribute attribute, Object... parameters) {
        return screen(() -> node.queryAccessibleAttribute(attribute, parameters));
    }

    private static <T> T screen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }
}
