package dev.pilothouse.app;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The hand under a person in tests. It presses where the node rests: under the pointer, on top, and where it was a pulse
 * before. The robot of TestFX takes 200 steps to get there, and presses whatever lies there.
 */
final class Mouse {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // Of what an event sets off; whatever comes later is waited for by what it does.
    private static final int ROUNDS = 2;
    // Headless, each robot has a pointer of its own; there is none before JavaFX runs.
    private Robot robot;

    /**
     * Clicks the middle of what is found.
     *
     * @param what for the words when it can't be clicked
     * @param find runs on the screen's thread, again and again until the click
     */
    void click(String what, Supplier<Optional<Spot>> find) {
        await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> press(find), "pressed"::equals);
        onScreen(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(ROUNDS);
    }

    // Tells what became of it, for the words of a test that fails.
    private String press(Supplier<Optional<Spot>> find) throws InterruptedException {
        Optional<Spot> aimed = onScreen(() -> aim(find));
        if (aimed.isEmpty()) {
            return "not there";
        }
        awaitPulse(aimed.get().node().getScene());
        return onScreen(() -> {
            if (!find.get().equals(aimed)) {
                return "moving";
            }
            if (!aimed.get().node().isHover()) {
                return "under something else";
            }
            robot.mousePress(MouseButton.PRIMARY);
            return "pressed";
        });
    }

    private Optional<Spot> aim(Supplier<Optional<Spot>> find) {
        robot = robot == null ? new Robot() : robot;
        Optional<Spot> aimed = find.get();
        aimed.ifPresent(spot -> robot.mouseMove(spot.at()));
        return aimed;
    }

    // Layout, and with it who is under the pointer, is settled in a pulse.
    private static void awaitPulse(Scene scene) throws InterruptedException {
        CountDownLatch seen = new CountDownLatch(1);
        if (scene == null) {
            return;
        }
        Runnable look = seen::countDown;
        Platform.runLater(() -> {
            scene.addPostLayoutPulseListener(look);
            Platform.requestNextPulse();
        });
        seen.await(1, TimeUnit.SECONDS);
        onScreen(() -> {
            scene.removePostLayoutPulseListener(look);
            return true;
        });
    }

    private static <T> T onScreen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE.toMillis(), action);
    }

    /**
     * A place to press.
     *
     * @param node what must be under the pointer there
     * @param at on the screen
     */
    record Spot(Node node, Point2D at) {
        /** The middle of what the window shows of it; empty where it shows nothing. */
        static Optional<Spot> middleOf(Node node) {
            Bounds whole = node.localToScene(node.getBoundsInLocal());
            Scene scene = node.getScene();
            double left = Math.max(0, whole.getMinX());
            double right = Math.min(scene.getWidth(), whole.getMaxX());
            double top = Math.max(0, whole.getMinY());
            double bottom = Math.min(scene.getHeight(), whole.getMaxY());
            if (left >= right || top >= bottom) {
                return Optional.empty();
            }
            Point2D middle = node.sceneToLocal((left + right) / 2, (top + bottom) / 2);
            return Optional.of(in(node, middle.getX(), middle.getY()));
        }

        /** A place in the node's own coordinates. */
        static Spot in(Node node, double x, double y) {
            return new Spot(node, node.localToScreen(x, y));
        }
    }
}
