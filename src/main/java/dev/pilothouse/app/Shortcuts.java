package dev.pilothouse.app;

import dev.pilothouse.ui.theme.Appearance;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.collections.ObservableMap;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;

/** The keys that work everywhere: Ctrl (or Cmd) with a digit, plus, minus, and zero. */
final class Shortcuts {
    private static final List<KeyCode> DIGITS = List.of(
            KeyCode.DIGIT1,
            KeyCode.DIGIT2,
            KeyCode.DIGIT3,
            KeyCode.DIGIT4,
            KeyCode.DIGIT5,
            KeyCode.DIGIT6,
            KeyCode.DIGIT7,
            KeyCode.DIGIT8,
            KeyCode.DIGIT9);

    private Shortcuts() {}

    /** @param goTo takes the window to the pane at that position of the rail, from 0 */
    static void on(Scene scene, Appearance appearance, IntConsumer goTo) {
        ObservableMap<KeyCombination, Runnable> keys = scene.getAccelerators();
        for (int position = 0; position < DIGITS.size(); position++) {
            int wanted = position;
            keys.put(with(DIGITS.get(position)), () -> goTo.accept(wanted));
        }
        List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)
                .forEach(code -> keys.put(with(code), () -> appearance.zoom(1)));
        List.of(KeyCode.MINUS, KeyCode.SUBTRACT).forEach(code -> keys.put(with(code), () -> appearance.zoom(-1)));
        keys.put(with(KeyCode.DIGIT0), () -> appearance.zoom(0));
    }

    /** Ctrl (or Cmd) and N. */
    static void newWindow(Scene scene, Runnable open) {
        scene.getAccelerators().put(with(KeyCode.N), open);
    }

    // Shift counts for nothing: on many keyboards the plus is on a shifted key.
    private static KeyCombination with(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }
}
