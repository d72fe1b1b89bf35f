package dev.pilothouse.app;

import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
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

    /**
     * Where keys go; takes the focus back from another test's window, or from a popup that went away. Headless, a tooltip takes it,
     * too, and what is typed then is lost; on a desktop none does.
     */
    Scene target() {
        List<Window> focused = Window.getWindows().stream()
                .filter(window -> window.isFocused() && has(window))
                .toList();
        Optional<Window> typedInto =
                focused.stream().filter(window -> !(window instanceof Tooltip)).findFirst();
        boolean tooltip = focused.stream().anyMatch(Tooltip.class::isInstance);
        if (typedInto.isEmpty() || tooltip && typedInto.get() == stage) {
            stage.requestFocus();
        }
        return typedInto.orElse(stage).getScene();
    }
}
