package dev.pilothouse.ui.grid;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A cell, a title or a row as a screen reader finds it: nothing to be seen, where the painted one is. */
final class SpokenCell extends Region {
    /** The column of what stands for a whole row. */
    static final int WHOLE_ROW = -1;

    private final Grid grid;
    private final CellAt at;

    SpokenCell(Grid grid, CellAt at) {
        this.grid = grid;
        this.at = at;
        setManaged(false);
        setMouseTransparent(true);
        setAccessibleRole(
                at.column() == WHOLE_ROW
                        ? AccessibleRole.TABLE_ROW
                        : at.heading() ? AccessibleRole.TABLE_COLUMN : AccessibleRole.TABLE_CELL);
    }

    CellAt at() {
        return at;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return switch (attribute) {
            case TEXT -> text();
            case INDEX -> at.heading() ? at.column() : at.row();
            case ROW_INDEX -> at.row();
            case COLUMN_INDEX -> at.column();
            case SELECTED -> selected();
            case FOCUSED -> grid.isFocused() && grid.selection().get().focus().equals(at);
            default -> super.queryAccessibleAttribute(attribute, parameters);
        };
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        switch (action) {
            case REQUEST_FOCUS -> {
                grid.requestFocus();
                new Moves(grid).to(new CellAt(at.row(), Math.max(0, at.column())));
            }
            case FIRE -> {
                if (at.heading()) {
                    grid.owner().sort(grid.columns().get(at.column()));
                } else {
                    grid.edit(at);
                }
            }
            default -> super.executeAccessibleAction(action, parameters);
        }
    }

    private boolean selected() {
        Selection now = grid.selection().get();
        return at.column() == WHOLE_ROW ? now.has(at.row()) : now.has(at);
    }

    private String text() {
        if (at.row() >= grid.source().rows() || at.column() >= grid.columns().size()) {
            return "";
        }
        if (at.column() == WHOLE_ROW) {
            return grid.source().mark(at.row()).spoken();
        }
        GridColumn column = grid.columns().get(at.column());
        if (at.heading()) {
            return joined(Stream.of(column.title(), column.hint()));
        }
        Stream<String> marks = grid.source().marks(at.row(), column).stream().map(CellMark::spoken);
        return joined(Stream.concat(Stream.of(Spoken.brief(grid.source().text(at.row(), column))), marks));
    }

    private static String joined(Stream<String> words) {
        return words.filter(word -> !word.isEmpty()).collect(Collectors.joining(", "));
    }

    /** Lies where it is seen; nowhere while it is out of sight. */
    void place() {
        Optional.of(at)
                .flatMap(cell -> grid.geometry().seen(new CellAt(cell.row(), Math.max(0, cell.column()))))
                .ifPresentOrElse(
                        box -> resizeRelocate(
                                at.column() == WHOLE_ROW ? 0 : box.getMinX(),
                                box.getMinY(),
                                at.column() == WHOLE_ROW
                                        ? grid.geometry().size().width()
                                        : box.getWidth(),
                                box.getHeight()),
                        () -> resizeRelocate(0, 0, 0, 0));
    }
}
