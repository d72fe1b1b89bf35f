package dev.pilothouse.ui.grid;

import javafx.scene.Node;

/**
 * Edits one cell, in a control that the grid lays over it. Enter commits and Escape cancels, unless the control consumes
 * these keys itself; Tab commits and goes on to the next cell. Leaving it for another control commits; in another window
 * somebody may look something up, and goes on typing. While the grid scrolls it moves with its cell, out of sight too; a key
 * typed then brings it back into sight.
 */
public interface CellEditor {
    /** The control; it gets the focus. */
    Node node();

    /** Takes over what was typed. False keeps the editor open: what was typed can't be taken over, and it says why. */
    boolean commit();

    /** Forgets what was typed. */
    default void cancel() {}
}
