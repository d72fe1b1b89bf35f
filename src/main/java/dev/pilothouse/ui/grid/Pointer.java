package dev.pilothouse.ui.grid;

import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Cursor;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the mouse does in the rows: a click selects, with Ctrl too, with Shift up to there; dragging makes a block. */
final class Pointer {
    private static final int NOWHERE = -2;
    private final Grid grid;
    private final Moves moves;
    private final HeadingPointer heading;
    private final Hover hover;
    private final Pull pull;
    private int hovered = NOWHERE;

    Pointer(Grid grid) {
        this.grid = grid;
        this.moves = new Moves(grid);
        this.heading = new HeadingPointer(grid);
        this.hover = new Hover(grid);
        this.pull = new Pull(grid);
        grid.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> mine(event, this::pressed));
        grid.addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> mine(event, this::dragged));
        grid.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> mine(event, this::released));
        grid.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> mine(event, this::clicked));
        grid.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        grid.addEventHandler(MouseEvent.MOUSE_EXITED, event -> {
            hover(NOWHERE);
            hover.leave();
        });
        grid.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        grid.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    /** The row under the mouse. */
    int hovered() {
        return hovered;
    }

    private interface Handler {
        void handle(MouseEvent event);
    }

    private void mine(MouseEvent event, Handler handler) {
        if (event.getTarget() == grid) {
            handler.handle(event);
        }
    }

    private Optional<CellAt> cell(MouseEvent event) {
        return grid.geometry().hit(event.getX(), event.getY());
    }

    private void pressed(MouseEvent event) {
        hover.leave();
        grid.requestFocus();
        if (!grid.parts().editing().commit()) {
            return;
        }
        if (event.getY() < grid.geometry().size().heading()) {
            heading.pressed(event);
            return;
        }
        Optional<CellAt> cell = cell(event);
        pull.begin(event.getButton() == MouseButton.PRIMARY && cell.isPresent());
        cell.ifPresent(at -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                select(at, event);
            } else if (event.getButton() == MouseButton.SECONDARY
                    && !grid.selection().get().has(at)) {
                moves.to(at);
            }
        });
    }

    private void select(CellAt at, MouseEvent event) {
        if (event.isShiftDown()) {
            moves.extend(at);
        } else if (event.isShortcutDown()) {
            moves.toggle(at);
        } else {
            moves.to(at);
        }
    }

    private void dragged(MouseEvent event) {
        if (heading.isBusy()) {
            heading.dragged(event);
        } else {
            pull.to(event);
        }
    }

    private void released(MouseEvent event) {
        pull.end();
        heading.released(event);
    }

    private void clicked(MouseEvent event) {
        Optional<CellAt> cell = cell(event).filter(at -> !at.heading());
        if (event.getButton() != MouseButton.PRIMARY || cell.isEmpty() || !event.isStillSincePress()) {
            return;
        }
        if (event.getClickCount() == 1 && onArrow(cell.get(), event)) {
            grid.owner().follow(cell.get());
        } else if (event.getClickCount() == 2) {
            grid.parts().editing().open(cell.get(), "");
        }
    }

    private boolean onArrow(CellAt cell, MouseEvent event) {
        GridColumn column = grid.columns().get(cell.column());
        if (!grid.source().marks(cell.row(), column).contains(CellMark.LINK)) {
            return false;
        }
        Geometry at = grid.geometry();
        Rectangle2D box = new Rectangle2D(
                at.columnX(cell.column()),
                at.rowY(cell.row()),
                at.columns().width(cell.column()),
                at.size().row());
        return Links.arrow(grid.style(), grid.source().text(cell.row(), column), column, box)
                .contains(event.getX(), event.getY());
    }

    private void moved(MouseEvent event) {
        Optional<CellAt> cell = event.getTarget() == grid ? cell(event) : Optional.empty();
        hover.over(cell, event);
        hover(cell.map(CellAt::row).orElse(NOWHERE));
        boolean hand = cell.filter(at -> !at.heading() && onArrow(at, event)).isPresent();
        grid.setCursor(heading.onEdge(event) ? Cursor.H_RESIZE : hand ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void hover(int row) {
        if (hovered != row) {
            grid.parts().sheet().repaint(hovered);
            hovered = row;
            grid.parts().sheet().repaint(hovered);
        }
    }

    // Pixel by pixel, as wheel and touchpad say; Shift turns a wheel sideways where the desktop does not.
    private void scrolled(ScrollEvent event) {
        boolean sideways = event.isShiftDown() && event.getDeltaX() == 0;
        double x = sideways ? event.getDeltaY() : event.getDeltaX();
        double y = sideways ? 0 : event.getDeltaY();
        Geometry before = grid.geometry();
        Geometry after = before.at(before.x() - x, before.y() - y);
        if (!after.equals(before)) {
            hover.leave();
            grid.parts().viewport().show(after);
            grid.parts().nearEnd().look();
            event.consume();
        }
    }

    private void menu(ContextMenuEvent event) {
        if (event.getTarget() != grid || event.isKeyboardTrigger()) {
            return;
        }
        Optional<ContextMenu> menu = grid.geometry()
                .hit(event.getX(), event.getY())
                .flatMap(at -> at.heading()
                        ? grid.owner().menu(grid.columns().get(at.column()))
                        : grid.owner().menu(at));
        menu.ifPresent(shown -> shown.show(grid, event.getScreenX(), event.getScreenY()));
        event.consume();
    }
}
