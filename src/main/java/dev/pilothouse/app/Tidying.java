package dev.pilothouse.app;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Gives back memory that nothing uses any more. The collector of the packages looks at young objects only, until it runs out of
 * what it may have, and keeps what starting and signing in have left. Looking at all takes about a tenth of a second, in which
 * nothing moves: it is done when the first pane has been read, and when the person has turned to another program. Screen
 * thread only.
 */
final class Tidying {
    private static final Duration FILLED = Duration.seconds(1);
    private static final Duration AWAY = Duration.seconds(20);
    private final PauseTransition filled = new PauseTransition(FILLED);
    private final PauseTransition away = new PauseTransition(AWAY);
    private final ObservableList<Window> windows;

    /**
     * @param windows those that are open
     * @param collect looks at all objects
     */
    Tidying(ObservableList<Window> windows, Runnable collect) {
        this.windows = windows;
        filled.setOnFinished(event -> collect.run());
        away.setOnFinished(event -> collect.run());
        windows.forEach(this::watch);
        windows.addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::watch);
            }
        });
    }

    void reached(Mark mark) {
        if (mark == Mark.FIRST_PANE) {
            filled.play();
        }
    }

    private void watch(Window window) {
        window.focusedProperty().subscribe(this::turned);
    }

    private void turned() {
        if (windows.stream().anyMatch(Window::isFocused)) {
            away.stop();
        } else {
            away.playFromStart();
        }
    }
}
