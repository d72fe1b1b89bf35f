package dev.pilothouse.ui.grid;

import static org.awaitility.Awaitility.await;

import dev.pilothouse.ui.theme.Appearance;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A grid of a million orders in a window, and somebody in front of it. */
class OnScreen {
    static final int ROWS = 1_000_000;
    final Orders orders = new Orders(ROWS);
    Appearance appearance;
    Robot robot;
    Grid grid;
    Stage stage;

    @BeforeEach
    void open() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        screen(() -> {
            stage = new Stage();
            robot = new Robot();
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
            return true;
        });
    }

    @AfterEach
    void close() {
        screen(() -> {
            stage.close();
            return true;
        });
    }

    void click(int row, int column) {
        click(point(row, column), MouseButton.PRIMARY, 1);
    }

    // The platform's own robot: TestFX's waits after every step.
    void click(Point2D point, MouseButton button, int times) {
        screen(() -> {
            robot.mouseMove(point);
            for (int time = 0; time < times; time++) {
                robot.mousePress(button);
                robot.mouseRelease(button);
            }
            return true;
        });
        settle();
    }

    void drag(Point2D from, Point2D to) {
        screen(() -> {
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(from.midpoint(to));
            robot.mouseMove(to);
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        settle();
    }

    // The headless platform's mouse does not know of keys that are held.
    void clickHolding(int row, int column, boolean shift, boolean control) {
        Rectangle2D box = bounds(row, column).orElseThrow();
        Point2D at = new Point2D(box.getMinX() + 5, box.getMinY() + 5);
        fire(MouseEvent.MOUSE_PRESSED, at, shift, control);
        fire(MouseEvent.MOUSE_RELEASED, at, shift, control);
    }

    // The headless platform forgets with the next frame where a drag began.
    void release() {
        screen(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        fire(MouseEvent.MOUSE_RELEASED, Point2D.ZERO, false, false);
    }

    private void fire(EventType<MouseEvent> type, Point2D at, boolean shift, boolean control) {
        screen(() -> {
            grid.fireEvent(new MouseEvent(
                    type,
                    at.getX(),
                    at.getY(),
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
            return true;
        });
    }

    void press(KeyCode... keys) {
        screen(() -> {
            List.of(keys).forEach(robot::keyPress);
            List.of(keys).reversed().forEach(robot::keyRelease);
            return true;
        });
        settle();
    }

    void write(String text) {
        text.chars().mapToObj(Character::toString).forEach(letter -> write(letter, false, false));
    }

    void write(String letter, boolean control, boolean alt) {
        screen(() -> {
            stage.getScene()
                    .getFocusOwner()
                    .fireEvent(new KeyEvent(
                            KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, control, alt, false));
            return true;
        });
        settle();
    }

    /** Waits for so many frames. */
    void frames(int count) {
        AtomicInteger seen = new AtomicInteger();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                seen.incrementAndGet();
            }
        };
        Platform.runLater(timer::start);
        await().until(() -> seen.get() > count);
        Platform.runLater(timer::stop);
    }

    // What was put off until after this event has happened.
    void settle() {
        screen(() -> true);
        screen(() -> true);
    }

    Point2D point(int row, int column) {
        Rectangle2D box = bounds(row, column).orElseThrow();
        return at(box.getMinX() + box.getWidth() / 2, box.getMinY() + box.getHeight() / 2);
    }

    Point2D at(double x, double y) {
        return screen(() -> grid.localToScreen(x, y));
    }

    Optional<Rectangle2D> bounds(int row, int column) {
        return screen(() -> grid.cellBounds(row, column));
    }

    Selection selection() {
        return screen(() -> grid.selection().get());
    }

    int[] rows() {
        return selection().rows().toArray();
    }

    double width(int column) {
        return screen(() -> grid.columns().get(column).width());
    }

    List<String> ids(int count) {
        return screen(
                () -> grid.columns().stream().map(GridColumn::id).limit(count).toList());
    }

    String field() {
        return screen(() -> orders.field.orElseThrow().node().getText());
    }

    Rectangle2D placed() {
        return screen(() -> {
            grid.getScene().getRoot().layout();
            var box = orders.field.orElseThrow().node().getBoundsInParent();
            return new Rectangle2D(box.getMinX(), box.getMinY(), box.getWidth(), box.getHeight());
        });
    }

    Object ask(Node node, AccessibleAttribute attribute, Object... parameters) {
        return screen(() -> node.queryAccessibleAttribute(attribute, parameters));
    }

    static <T> T screen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }
}
