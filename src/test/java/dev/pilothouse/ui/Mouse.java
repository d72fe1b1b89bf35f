package dev.pilothouse.ui;

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
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The hand of a person in tests. It presses where the node rests: under the pointer, on top, and where it was a pulse
 * before. The robot of TestFX takes 200 steps to get there, presses whatever lies there, and on a slow machine takes so long
 * between two clicks that they are none of a pair.
 */
public final class Mouse {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    // Of what an event sets off; whatever comes later is waited for by what it does.
    private static final int ROUNDS = 2;
    private final FxRobot nodes = new FxRobot();
    // Headless, each robot has a pointer of its own; there is none before JavaFX runs.
    private Robot robot;

    /** Clicks the first enabled node of the query, such as {@code #save}, and waits until what that shows is laid out. */
    public void click(String query) {
        click(
                query + " can be clicked",
                () -> nodes.lookup(query).queryAll().stream()
                        .filter(node -> node.getScene() != null && node.isVisible() && !node.isDisabled())
                        .findFirst()
                        .flatMap(Spot::middleOf));
        WaitForAsyncUtils.waitForFxEvents();
    }

    /**
     * Clicks what is found.
     *
     * @param what for the words when it can't be clicked
     * @param find runs on the screen's thread, again and again until the click
     */
    public void click(String what, Supplier<Optional<Spot>> find) {
        press(what, find, () -> {});
        onScreen(() -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents(ROUNDS);
    }

    /** As {@link #click(String, Supplier)}, twice, and the second so soon after the first that they are a pair anywhere. */
    public void clickTwice(String what, Supplier<Optional<Spot>> find) {
        press(what, find, () -> {
            robot.mouseRelease(MouseButton.PRIMARY);
            robot.mousePress(MouseButton.PRIMARY);
            robot.mouseRelease(MouseButton.PRIMARY);
        });
        WaitForAsyncUtils.waitForFxEvents(ROUNDS);
    }

    /** Leads the pointer to what is found, and waits until it is there. */
    public void moveTo(String what, Supplier<Optional<Spot>> find) {
        reach(what, find, () -> {});
    }

    private void press(String what, Supplier<Optional<Spot>> find, Runnable then) {
        reach(what, find, () -> {
            robot.mousePress(MouseButton.PRIMARY);
            then.run();
        });
    }

    private void reach(String what, Supplier<Optional<Spot>> find, Runnable there) {
        await(what).atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> tryToReach(find, there), "there"::equals);
    }

    // Tells what became of it, for the words of a test that fails.
    private String tryToReach(Supplier<Optional<Spot>> find, Runnable there) throws InterruptedException {
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
            there.run();
            return "there";
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
    public record Spot(Node node, Point2D at) {
        /** The middle of what the window shows of it; empty where it shows nothing. */
        public static Optional<Spot> middleOf(Node node) {
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
        public static Spot in(Node node, double x, double y) {
            return new Spot(node, node.localToScreen(x, y));
        }
    }
}
