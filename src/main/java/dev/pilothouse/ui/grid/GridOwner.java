package dev.pilothouse.ui.grid;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;

/** What somebody does in a grid, told to the pane it stands in. Columns of cells are those of {@link Grid#columns()}. Screen thread. */
public interface GridOwner {
    /** A title was clicked, or chosen by keys: to be sorted by this column, or the other way round. */
    default void sort(GridColumn column) {}

    /** What can be done with a cell and with what is selected. */
    default Optional<ContextMenu> menu(CellAt cell) {
        return Optional.empty();
    }

    /** What can be done with a column: hide it, for example. */
    default Optional<ContextMenu> menu(GridColumn column) {
        return Optional.empty();
    }

    /**
     * A cell is to be edited.
     *
     * @param typed the character that was typed on the cell, to replace its value; empty: by F2, Enter or a double click
     * @return empty where it can't be edited; then it is peeked at
     */
    default Optional<CellEditor> edit(CellAt cell, String typed) {
        return Optional.empty();
    }

    /** A cell that can't be edited was opened: the whole of it is to be seen. */
    default void peek(CellAt cell) {}

    /** The link of a cell was clicked, or Alt+Enter pressed on it. */
    default void follow(CellAt cell) {}

    /** What is selected is to be copied. */
    default void copy(Selection selection) {}

    /** What is on the clipboard is to be put over what is selected: Ctrl or Cmd with V. */
    default void paste(Selection selection) {}

    /** What is selected is to be deleted: the Delete key. */
    default void delete(Selection selection) {}

    /**
     * What the mouse that rests on a cell is told; nothing: the whole of a text that is cut short.
     */
    default Optional<String> hint(CellAt cell) {
        return Optional.empty();
    }

    /** The last rows came into sight: more may be loaded. Told again after the rows have changed, or at the next visit. */
    default void nearEnd() {}

    /** Somebody gave columns other widths or another order. */
    default void arranged(List<GridColumn> columns) {}
}
