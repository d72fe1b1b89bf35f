package dev.pilothouse.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.service.finder.WindowFinder;
import org.testfx.util.WaitForAsyncUtils;

/** Keys and mouse under a person in tests; TestFX's own pause for 50 ms after each part, and move in two hundred steps. */
final class Fingers {
    // Of what a key sets off; whatever comes later is waited for by what it does.
    private static final int ROUNDS = 2;
    private static final long PATIENCE = 10_000;
    private final BaseRobot keys;
    private final WindowFinder windows;
    // Made on the screen's thread, by the first click: the toolkit may not run before.
    private Robot robot;

    Fingers(FxRobot robot) {
        keys = robot.robotContext().getBaseRobot();
        windows = robot.robotContext().getWindowFinder();
    }

    /** Types into whatever has the focus. */
    void write(String text) {
        Scene scene = Optional.ofNullable(windows.window(Window::isFocused))
                .orElseGet(windows::targetWindow)
                .getScene();
        text.chars().forEach(letter -> keys.typeKeyboard(scene, key(letter), Character.toString(letter)));
        WaitForAsyncUtils.waitForFxEvents(ROUNDS);
    }

    private static KeyCode key(int letter) {
        return switch (letter) {
            case '\n' -> KeyCode.ENTER;
            case '\t' -> KeyCode.TAB;
            default -> KeyCode.UNDEFINED;
        };
    }

    /** Presses one after the other and lets them go in reverse. */
    void press(KeyCode... together) {
        List<KeyCode> all = List.of(together);
        all.forEach(keys::pressKeyboard);
        all.reversed().forEach(keys::releaseKeyboard);
        WaitForAsyncUtils.waitForFxEvents(ROUNDS);
    }

    /** Clicks its middle, after scrolling to it; answers whether it was still there. */
    boolean click(Node node) {
        Optional<Scene> scene = onScreen(() -> {
            Optional<Scene> at = Optional.ofNullable(node.getScene());
            at.ifPresent(there -> scrollTo(node));
            return at;
        });
        scene.ifPresent(Fingers::awaitDrawn);
        boolean there = onScreen(() -> node.getScene() != null);
        if (there) {
            click(() -> {
                Bounds seen = node.localToScreen(node.getBoundsInLocal());
                return new Point2D(seen.getCenterX(), seen.getCenterY());
            });
        }
        return there;
    }

    /**
     * Clicks there.
     *
     * @param where on the screen; asked once all is drawn that is new beside the node
     */
    void click(Node beside, Callable<Point2D> where) {
        awaitDrawn(beside.getScene());
        click(where);
    }

    // Each part is over, with all that it set off at once, before the next.
    private void click(Callable<Point2D> where) {
        Point2D point = onScreen(where);
        mouse(it -> it.mouseMove(point));
        mouse(it -> it.mousePress(MouseButton.PRIMARY));
        mouse(it -> it.mouseRelease(MouseButton.PRIMARY));
        WaitForAsyncUtils.waitForFxEvents(ROUNDS);
    }

    // What has only just been put there has no style yet, and lies elsewhere a moment later.
    private static void awaitDrawn(Scene scene) {
        CountDownLatch drawn = new CountDownLatch(1);
        Runnable listener = drawn::countDown;
        onScreen(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
            return scene;
        });
        try {
            assertThat(drawn.await(PATIENCE, TimeUnit.MILLISECONDS))
                    .as("a frame")
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        onScreen(() -> {
            scene.removePostLayoutPulseListener(listener);
            return scene;
        });
    }

    private static <T> T onScreen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE, action);
    }

    private void mouse(Consumer<Robot> part) {
        WaitForAsyncUtils.waitForAsyncFx(PATIENCE, () -> {
            if (robot == null) {
                robot = new Robot();
            }
            part.accept(robot);
        });
    }

    private static void scrollTo(Node node) {
        node.getScene().getRoot().layout();
        for (Node up = node; up != null; up = up.getParent()) {
            if (up instanceof ScrollPane scroll) {
                Scrolling.bringIntoSight(scroll, node);
            }
        }
        node.getScene().getRoot().layout();
    }
}
