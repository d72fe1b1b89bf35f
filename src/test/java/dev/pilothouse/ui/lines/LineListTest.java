package dev.pilothouse.ui.lines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pilothouse.ui.theme.Appearance;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A million lines in a window, and somebody in front of it. */
class LineListTest {
    private static Stage stage;
    private static Robot robot;
    private final Lines lines = new Lines();
    private LineList list;

    /** Lines whose keys begin at 1,000; some can be folded open to four. */
    private static final class Lines implements LineSource, LineOwner {
        private int rows = 1_000_000;
        private long first = 1_000;
        private int asked;
        private final Set<Long> open = new HashSet<>();
        private final List<String> done = new ArrayList<>();

        @Override
        public int rows() {
            return rows;
        }

        @Override
        public long key(int row) {
            return first + row;
        }

        @Override
        public int row(long key) {
            return Math.clamp(key - first, 0, rows);
        }

        @Override
        public LineRow line(int row) {
            asked++;
            long key = key(row);
            List<Run> text = List.of(Run.of("line " + key + " " + "words ".repeat(key % 7 == 0 ? 60 : 2), Tint.TEXT));
            boolean opened = open.contains(key);
            LineRow.Fold fold = key % 2 == 1 ? LineRow.Fold.NONE : opened ? LineRow.Fold.OPEN : LineRow.Fold.CLOSED;
            return new LineRow(
                    List.of(Run.of("14:31:10.205", Tint.MUTED)),
                    opened ? List.of(text, text, text, text) : List.of(text),
                    fold,
                    false);
        }

        @Override
        public void look(long key) {
            done.add("look " + key);
        }

        @Override
        public void fold(long key, boolean now) {
            done.add("fold " + key + " " + now);
        }

        @Override
        public void copy(long from, long to) {
            done.add("copy " + from + "-" + to);
        }
    }

    @BeforeAll
    static void window() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        stage = screen(() -> {
            robot = new Robot();
            Stage made = new Stage();
            made.setX(0);
            made.setY(0);
            return made;
        });
    }

    @AfterAll
    static void close() {
        screen(() -> {
            stage.close();
            return true;
        });
    }

    @BeforeEach
    void open() {
        screen(() -> {
            list = new LineList("lines", "Lines", lines, lines);
            list.leads().setAll(12);
            Scene scene = new Scene(list, 800, 600);
            new Appearance().dress(scene);
            stage.setScene(scene);
            stage.show();
            list.requestFocus();
            return true;
        });
        settle();
    }

    @Test
    void onlyWhatIsSeenIsAskedForHoweverMuchThereIs() {
        assertThat(lines.asked).isBetween(20, 80);
        screen(() -> {
            list.reveal(600_000);
            return true;
        });
        settle();
        assertThat(lines.asked).isLessThan(160);
        assertThat(bounds(599_000)).isPresent();
    }

    @Test
    void whileItFollowsTheLastLineStaysInSightUntilSomebodyScrollsUp() {
        screen(() -> {
            list.follow().set(true);
            return true;
        });
        settle();
        assertThat(bounds(999_999)).isPresent();
        lines.rows += 500;
        refresh();
        assertThat(bounds(1_000_499)).isPresent();
        screen(() -> {
            list.scroll(0, -200);
            return true;
        });
        assertThat(screen(() -> list.follow().get())).isFalse();
        lines.rows += 500;
        refresh();
        assertThat(bounds(1_000_999)).isEmpty();
    }

    @Test
    void whatIsLookedAtStaysWhereItIsWhileOlderLinesAreDropped() {
        screen(() -> {
            list.reveal(500_000);
            return true;
        });
        settle();
        Rectangle2D before = bounds(499_000).orElseThrow();
        lines.first += 400_000;
        lines.rows -= 400_000;
        refresh();
        assertThat(bounds(99_000)).contains(before);
    }

    @Test
    void linesThatAreTooLongGoOnBelowAndWhatIsOpenedPushesTheOthersDown() {
        double plain = bounds(8).orElseThrow().getMinY();
        screen(() -> {
            list.wrap().set(true);
            return true;
        });
        settle();
        double wrapped = bounds(8).orElseThrow().getMinY();
        assertThat(wrapped).isGreaterThan(plain);
        lines.open.add(1_000L);
        screen(() -> {
            list.redraw();
            return true;
        });
        settle();
        assertThat(bounds(8).orElseThrow().getMinY() - wrapped).isGreaterThan(40);
        assertThat(bounds(0).orElseThrow().getHeight()).isGreaterThan(60);
    }

    @Test
    void keysMoveSelectOpenLookAndCopy() {
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        press(KeyCode.UP);
        press(KeyCode.RIGHT);
        press(KeyCode.SHIFT, KeyCode.DOWN);
        press(KeyCode.CONTROL, KeyCode.C);
        press(KeyCode.END);
        press(KeyCode.ENTER);
        assertThat(lines.done)
                .containsExactly("look 1001", "fold 1000 true", "copy 1000-1001", "look " + (1_000 + 999_999));
        assertThat(bounds(999_999)).isPresent();
    }

    @Test
    void aClickLooksAndOneOnTheTriangleOpens() {
        click(300, bounds(3).orElseThrow());
        click(8, bounds(4).orElseThrow());
        assertThat(lines.done).containsExactly("look 1003", "fold 1004 true");
    }

    @Test
    void screenReadersFindItsRows() {
        press(KeyCode.DOWN);
        assertThat(ask(list, AccessibleAttribute.ITEM_COUNT)).isEqualTo(1_000_000);
        Node item = (Node) ask(list, AccessibleAttribute.ITEM_AT_INDEX, 2);
        assertThat((String) ask(item, AccessibleAttribute.TEXT)).startsWith("14:31:10.205, line 1002");
        assertThat(screen(() -> item.getLayoutY()))
                .isEqualTo(bounds(2).orElseThrow().getMinY());
        assertThat(ask((Node) ask(list, AccessibleAttribute.FOCUS_ITEM), AccessibleAttribute.INDEX))
                .isEqualTo(0);
    }

    private Optional<Rectangle2D> bounds(int row) {
        return screen(() -> list.rowBounds(row));
    }

    private void refresh() {
        screen(() -> {
            list.refresh();
            return true;
        });
        settle();
    }

    private void press(KeyCode... keys) {
        screen(() -> {
            List.of(keys).forEach(robot::keyPress);
            List.of(keys).reversed().forEach(robot::keyRelease);
            return true;
        });
        settle();
    }

    private void click(double x, Rectangle2D row) {
        screen(() -> {
            Point2D point = list.localToScreen(x, row.getMinY() + 8);
            robot.mouseMove(point);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        settle();
    }

    private static Object ask(Node node, AccessibleAttribute attribute, Object... parameters) {
        return screen(() -> node.queryAccessibleAttribute(attribute, parameters));
    }

    private void settle() {
        screen(() -> {
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
            return true;
        });
        screen(() -> true);
    }

    private static <T> T screen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }
}
