package dev.pilothouse.app;

import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Guard;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;

/** Tells the guard when somebody works, and looks every second whether it is time to lock. Screen thread only. */
final class GuardWatch implements AutoCloseable {
    private static final Duration PACE = Duration.seconds(1);
    private final Guard guard;
    private final Notices notices;
    private final Node window;
    private final Runnable tick;
    private final EventHandler<InputEvent> working = event -> used();
    private final Timeline pace = new Timeline(new KeyFrame(PACE, event -> look()));

    /** @param tick told every second while production is unlocked */
    GuardWatch(Guard guard, Notices notices, Node window, Runnable tick) {
        this.guard = guard;
        this.notices = notices;
        this.window = window;
        this.tick = tick;
        pace.setCycleCount(Animation.INDEFINITE);
        window.addEventFilter(KeyEvent.KEY_PRESSED, working);
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, working);
        window.addEventFilter(ScrollEvent.SCROLL, working);
        guard.state().subscribe(this::run);
    }

    @Override
    public void close() {
        pace.stop();
        window.removeEventFilter(KeyEvent.KEY_PRESSED, working);
        window.removeEventFilter(MouseEvent.MOUSE_PRESSED, working);
        window.removeEventFilter(ScrollEvent.SCROLL, working);
        guard.lock();
    }

    private void run(Guard.State state) {
        if (state instanceof Guard.State.Unlocked) {
            pace.play();
        } else {
            pace.stop();
        }
    }

    private void look() {
        tell(guard.look());
        tick.run();
    }

    private void used() {
        tell(guard.look());
        guard.used();
    }

    private void tell(boolean locked) {
        if (locked) {
            notices.info(Text.tr("Production is read-only again. What was begun runs on."));
        }
    }
}
