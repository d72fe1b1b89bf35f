package dev.pilothouse.app;

import javafx.scene.Scene;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * A window with the menus and tooltips over it, which are windows, too. Screen thread only.
 *
 * @param stage the window
 */
record OwnWindows(Stage stage) {
    boolean has(Window window) {
        return window instanceof PopupWindow popup ? has(popup.getOwnerWindow()) : window == stage;
    }

    /** Where keys go; takes the focus back from another test's window, or from a popup that went away. */
    Scene target() {
        return Window.getWindows().stream()
                .filter(window -> window.isFocused() && has(window))
                .findFirst()
                .orElseGet(() -> {
                    stage.requestFocus();
                    return stage;
                })
                .getScene();
    }
}
