package dev.pilothouse.ui;

import javafx.scene.layout.Region;

/** Shows what is decided apart from the pane, over a veil in the window itself. Screen thread only. */
@FunctionalInterface
public interface Dialogs {
    /**
     * Opens the dialog in the middle; the focus stays in it until it is closed.
     *
     * @param dismissed runs when it is left by Escape or by a click beside it
     */
    Opened open(Region dialog, Runnable dismissed);

    /** One that is open. */
    @FunctionalInterface
    interface Opened {
        /** Closes it; {@code dismissed} does not run. */
        void close();
    }
}
