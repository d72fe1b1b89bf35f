package dev.pilothouse.ui.lines;

import java.util.OptionalInt;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * What the keys do in a list of lines: arrows, Page, Home and End move, with Shift they select; Right and Left open and close what
 * is folded; Enter looks; Ctrl or Cmd with A selects all and with C copies.
 */
final class LineKeys {
    private final LineList list;

    LineKeys(LineList list) {
        this.list = list;
    }

    void listen() {
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getTarget() == list && list.source().rows() > 0 && (moves(event) || does(event))) {
                event.consume();
            }
        });
    }

    private boolean moves(KeyEvent event) {
        OptionalInt target = event.isAltDown() ? OptionalInt.empty() : target(event.getCode());
        if (target.isEmpty()) {
            return false;
        }
        int last = list.source().rows() - 1;
        long key = list.source().key(Math.clamp(target.getAsInt(), 0, last));
        list.pick(event.isShiftDown() ? list.picked().get().upTo(key) : Picked.only(key));
        list.reveal(key);
        return true;
    }

    private OptionalInt target(KeyCode key) {
        int rows = list.source().rows();
        Picked now = list.picked().get();
        int row = now.any() ? Math.min(rows - 1, list.source().row(now.focus())) : list.firstRow() - 1;
        int page = Math.max(1, list.endRow() - list.firstRow() - 2);
        return switch (key) {
            case UP -> OptionalInt.of(row - 1);
            case DOWN -> OptionalInt.of(row + 1);
            case PAGE_UP -> OptionalInt.of(row - page);
            case PAGE_DOWN -> OptionalInt.of(row + page);
            case HOME -> OptionalInt.of(0);
            case END -> OptionalInt.of(rows - 1);
            default -> OptionalInt.empty();
        };
    }

    private boolean does(KeyEvent event) {
        Picked now = list.picked().get();
        KeyCode key = event.getCode();
        if (key == KeyCode.A && event.isShortcutDown()) {
            int rows = list.source().rows();
            list.pick(new Picked(list.source().key(0), list.source().key(rows - 1), true));
        } else if (!now.any()) {
            return false;
        } else if (key == KeyCode.C && event.isShortcutDown()) {
            list.owner().copy(now.from(), now.to());
        } else if (key == KeyCode.ENTER || key == KeyCode.SPACE) {
            list.owner().look(now.focus());
        } else if (key == KeyCode.RIGHT || key == KeyCode.LEFT) {
            return folds(now.focus(), key == KeyCode.RIGHT);
        } else if (key == KeyCode.CONTEXT_MENU || key == KeyCode.F10 && event.isShiftDown()) {
            menu(now.focus());
        } else {
            return false;
        }
        return true;
    }

    private boolean folds(long key, boolean open) {
        LineRow.Fold wanted = open ? LineRow.Fold.CLOSED : LineRow.Fold.OPEN;
        int row = list.source().row(key);
        if (row >= list.source().rows() || list.laid(row).row().fold() != wanted) {
            // Sideways, where there is nothing to open.
            list.scroll(open ? 40 : -40, 0);
            return true;
        }
        list.owner().fold(key, open);
        list.reveal(key);
        return true;
    }

    private void menu(long key) {
        list.reveal(key);
        list.owner()
                .menu(key)
                .ifPresent(menu -> list.rowBounds(list.source().row(key)).ifPresent(box -> {
                    Point2D below = list.localToScreen(list.rows().textX(), box.getMaxY());
                    menu.show(list, below.getX(), below.getY());
                }));
    }
}
