package dev.pilothouse.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Tooltip;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** The rows by clicks and keys, over a million of them. */
class GridTest extends OnScreen {
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
        await().until(() -> screen(() -> orders.asked.contains(500_000)));
        assertThat(screen(() -> orders.asked.size())).isLessThan(40);
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
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.V);
        press(KeyCode.DELETE);
        assertThat(orders.told).containsSubsequence("copy " + ROWS, "paste over 1", "delete 1");
        press(KeyCode.TAB);
        assertThat(screen(() -> stage.getScene().getFocusOwner().getId())).isEqualTo("after");
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
            grid.reveal(new CellAt(ROWS - 25, 0));
            return true;
        });
        frames(3);
        screen(() -> {
            orders.rows = ROWS + 5;
            grid.refresh();
            return true;
        });
        await().until(() -> orders.told.size() > 1);
        assertThat(orders.told).containsExactly("near end of " + ROWS, "near end of " + (ROWS + 5));
    }

    @Test
    void whatIsMovedWhileScrollingLooksAsIfPaintedAnew() {
        Random random = new Random(7);
        click(3, 2);
        for (int step = 0; step < 12; step++) {
            double down = random.nextDouble(-200, 700);
            screen(() -> {
                grid.parts()
                        .viewport()
                        .show(grid.geometry().at(down / 3, grid.geometry().y() + down));
                return true;
            });
            move(screen(grid::firstRow) + 2, 0);
            frames(1);
            int[] moved = pixels();
            screen(() -> {
                grid.refresh();
                return true;
            });
            frames(1);
            assertThat(pixels()).as("step %s", step).isEqualTo(moved);
        }
    }

    private int[] pixels() {
        return screen(() -> {
            Image picture = grid.snapshot(null, null);
            int width = (int) picture.getWidth();
            int[] pixels = new int[width * (int) picture.getHeight()];
            picture.getPixelReader()
                    .getPixels(
                            0, 0, width, (int) picture.getHeight(), PixelFormat.getIntArgbInstance(), pixels, 0, width);
            return pixels;
        });
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

    @Test
    void theWholeOfALongTextIsToldToTheMouseThatRests() {
        screen(() -> grid.columns().set(6, grid.columns().get(6).wide(60)));
        frames(1);
        move(2, 6);
        await().until(() -> tooltip().equals(Optional.of("2026-11-23T14:02:11Z")));
        move(3, 0);
        await().until(() -> tooltip().isEmpty());
    }

    @Test
    void aGridWithoutTitlesBeginsWithItsFirstRow() {
        screen(() -> grid.getStyleClass().add("untitled"));
        await().until(() -> bounds(0, 0).map(Rectangle2D::getMinY).equals(Optional.of(0.0)));
        click(0, 1);
        press(KeyCode.UP);
        assertThat(selection().focus()).isEqualTo(new CellAt(0, 1));
    }

    @Test
    void rowsMoveAlongWhileTheMouseIsHeldBelowThem() {
        frames(1);
        Point2D from = point(3, 2);
        Point2D below = at(200, screen(grid::getHeight) + 5);
        int last = screen(grid::endRow);
        screen(() -> {
            robot.mouseMove(from);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseMove(below);
            return true;
        });
        await().until(() -> selection().focus().row() > last + 5);
        release();
        CellAt end = selection().focus();
        frames(3);
        assertThat(selection().focus()).isEqualTo(end);
        assertThat(selection().count()).isEqualTo(end.row() - 3 + 1);
    }

    private void move(int row, int column) {
        Point2D there = point(row, column);
        screen(() -> {
            robot.mouseMove(there);
            return true;
        });
    }

    private Optional<String> tooltip() {
        return screen(() -> Window.getWindows().stream()
                .filter(window -> window instanceof Tooltip && window.isShowing())
                .map(window -> ((Tooltip) window).getText())
                .findFirst());
    }
}
