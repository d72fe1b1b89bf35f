package dev.pilothouse.ui.lines;

import java.util.Optional;
import javafx.scene.control.ContextMenu;

/** What is done where somebody uses a list of lines; rows are told by their keys. */
public interface LineOwner {
    /** A line is looked at: clicked, or reached with Enter. */
    default void look(long key) {}

    /** What is folded is to be opened, or the other way round: its triangle, Right and Left, a double click. */
    default void fold(long key, boolean open) {}

    /** The whole of a long line is wanted. */
    default void more(long key) {}

    /** The rows from one to the other go to the clipboard. */
    default void copy(long from, long to) {}

    /** What can be done with what is selected. */
    default Optional<ContextMenu> menu(long key) {
        return Optional.empty();
    }

    /** The last rows came into sight: more may be loaded. */
    default void nearEnd() {}
}
