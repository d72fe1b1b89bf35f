package dev.pilothouse.ui.grid;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What the keys do in a grid. Arrows, Page, Home and End move, with Ctrl to the ends, with Shift they select; Shift with Left
 * or Right begins a block. Space selects a row, Ctrl+Space adds it, Ctrl+A all; F2 and Enter edit, or peek, and so does
 * typing; Alt+Enter follows a link. Above the first row are the titles: Enter sorts, Ctrl with Left or Right moves a column,
 * Shift with them makes it narrower or wider. Tab leaves the grid.
 */
final class Keys {
    private static final double STEP = 16;
    private final Grid grid;
    private final Moves moves;

    Keys(Grid grid) {
        this.grid = grid;
        this.moves = new Moves(grid);
    }

    void listen() {
        grid.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        grid.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private CellAt focus() {
        return grid.selection().get().focus();
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() != grid || grid.columns().isEmpty()) {
            return;
        }
        boolean done = focus().heading() && inHeading(event) || moves(event) || does(event);
        if (done) {
            event.consume();
        }
    }

    private boolean moves(KeyEvent event) {
        Optional<CellAt> target = target(event.getCode(), event.isShortcutDown());
        if (target.isEmpty() || event.isAltDown()) {
            return false;
        }
        boolean aside = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
        boolean upDown = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
        if (event.isShiftDown() && aside) {
            moves.block(target.get());
        } else if (event.isShiftDown()) {
            moves.extend(target.get());
        } else if (event.isShortcutDown() && upDown) {
            moves.focus(target.get());
        } else {
            moves.to(target.get());
        }
        return true;
    }

    private Optional<CellAt> target(KeyCode key, boolean far) {
        CellAt at = focus();
        int page = grid.geometry().page();
        int lastRow = grid.geometry().rows() - 1;
        int lastColumn = grid.columns().size() - 1;
        return Optional.ofNullable(
                switch (key) {
                    case UP -> new CellAt(at.row() - 1, at.column());
                    case DOWN -> new CellAt(at.row() + 1, at.column());
                    case LEFT -> new CellAt(at.row(), far ? 0 : at.column() - 1);
                    case RIGHT -> new CellAt(at.row(), far ? lastColumn : at.column() + 1);
                    case PAGE_UP -> new CellAt(Math.max(0, at.row() - page), at.column());
                    case PAGE_DOWN -> new CellAt(at.row() + page, at.column());
                    case HOME -> new CellAt(far ? 0 : at.row(), 0);
                    case END -> new CellAt(far ? lastRow : at.row(), lastColumn);
                    default -> null;
                });
    }

    private boolean does(KeyEvent event) {
        KeyCode key = event.getCode();
        boolean shortcut = event.isShortcutDown();
        Selection now = grid.selection().get();
        boolean cell = !now.focus().heading() && grid.geometry().rows() > 0;
        if (key == KeyCode.A && shortcut) {
            grid.select(now.all(grid.geometry().rows()));
        } else if (key == KeyCode.C && shortcut && now.count() > 0) {
            grid.owner().copy(now);
        } else if (key == KeyCode.V && shortcut && now.count() > 0) {
            grid.owner().paste(now);
        } else if (key == KeyCode.DELETE && !shortcut && now.count() > 0) {
            grid.owner().delete(now);
        } else if (key == KeyCode.SPACE && cell) {
            space(shortcut);
        } else if (key == KeyCode.ENTER && event.isAltDown() && cell) {
            grid.owner().follow(now.focus());
        } else if ((key == KeyCode.ENTER || key == KeyCode.F2) && !shortcut && cell) {
            grid.parts().editing().open(now.focus(), "");
        } else if (key == KeyCode.ESCAPE && (now.isBlock() || now.count() > 1)) {
            moves.to(now.focus());
        } else if (key == KeyCode.CONTEXT_MENU || key == KeyCode.F10 && event.isShiftDown()) {
            menu();
        } else {
            return false;
        }
        return true;
    }

    private void space(boolean adding) {
        if (adding) {
            moves.toggle(focus());
        } else {
            moves.to(focus());
        }
    }

    private boolean inHeading(KeyEvent event) {
        int column = focus().column();
        boolean left = event.getCode() == KeyCode.LEFT;
        boolean aside = left || event.getCode() == KeyCode.RIGHT;
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            grid.owner().sort(grid.columns().get(column));
        } else if (aside && event.isShortcutDown()) {
            grid.parts().arranging().move(column, left ? column - 1 : column + 2);
        } else if (aside && event.isShiftDown()) {
            double width = grid.geometry().columns().width(column);
            grid.parts().arranging().resize(column, width + (left ? -STEP : STEP));
            grid.parts().arranging().tell();
        } else {
            return false;
        }
        return true;
    }

    // Where the cell is, as if it had been clicked.
    private void menu() {
        grid.reveal(focus());
        Optional<ContextMenu> menu = focus().heading()
                ? grid.owner().menu(grid.columns().get(focus().column()))
                : grid.geometry().rows() == 0 ? Optional.empty() : grid.owner().menu(focus());
        Optional<Rectangle2D> box = grid.cellBounds(focus().row(), focus().column());
        if (menu.isPresent() && box.isPresent()) {
            Point2D below = grid.localToScreen(box.get().getMinX(), box.get().getMaxY());
            menu.get().show(grid, below.getX(), below.getY());
        }
    }

    private void typed(KeyEvent event) {
        boolean cell = !focus().heading()
                && grid.geometry().rows() > 0
                && !grid.columns().isEmpty();
        if (event.getTarget() == grid && cell && isText(event)) {
            grid.parts().editing().open(focus(), event.getCharacter());
            event.consume();
        }
    }

    // Ctrl and Alt together are AltGr, by which @ and other letters are typed.
    private static boolean isText(KeyEvent event) {
        String typed = event.getCharacter();
        return event.isControlDown() == event.isAltDown()
                && !event.isMetaDown()
                && !typed.isBlank()
                && !Character.isISOControl(typed.codePointAt(0));
    }
}
