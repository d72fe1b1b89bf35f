package dev.pilothouse.ui.grid;

import dev.pilothouse.ui.Leaving;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;

/** The control laid over the cell that is edited; it moves with its cell and is clipped as the cell is. */
final class Editing {
    private final Grid grid;
    private final Pane layer = new Pane();
    private final Rectangle clip = new Rectangle();
    private Optional<Open> open = Optional.empty();

    private record Open(CellAt cell, CellEditor editor, Subscription focus) {}

    Editing(Grid grid) {
        this.grid = grid;
        layer.setManaged(false);
        layer.setPickOnBounds(false);
        layer.setClip(clip);
        layer.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        layer.addEventFilter(KeyEvent.KEY_PRESSED, this::tabbed);
        layer.addEventFilter(KeyEvent.KEY_TYPED, event -> open.ifPresent(now -> grid.reveal(now.cell())));
    }

    Node layer() {
        return layer;
    }

    boolean isOpen() {
        return open.isPresent();
    }

    void open(CellAt cell, String typed) {
        if (cell.heading() || !commit()) {
            return;
        }
        grid.reveal(cell);
        Optional<CellEditor> editor = grid.owner().edit(cell, typed);
        if (editor.isEmpty()) {
            if (typed.isEmpty()) {
                grid.owner().peek(cell);
            }
            return;
        }
        Node node = editor.get().node();
        node.setManaged(false);
        layer.getChildren().setAll(node);
        // A control has no ears before its style is there, and the next key may come before the next frame.
        node.applyCss();
        place(node, cell);
        node.requestFocus();
        // A field selects all of its text when it gets the focus: the next key would replace what the first one typed.
        if (!typed.isEmpty() && node instanceof TextInputControl field) {
            field.end();
        }
        open = Optional.of(new Open(cell, editor.get(), watch(node)));
        place();
    }

    private Subscription watch(Node node) {
        // Back from another window a field selects all of its text, too.
        return Leaving.of(node, this::commit).and(node.focusedProperty().subscribe((before, now) -> {
            if (now && node instanceof TextInputControl field) {
                field.end();
            }
        }));
    }

    boolean commit() {
        if (open.isEmpty()) {
            return true;
        }
        Open now = open.get();
        if (!now.editor().commit()) {
            return false;
        }
        close();
        return true;
    }

    void cancel() {
        open.ifPresent(now -> {
            now.editor().cancel();
            close();
        });
    }

    /** What was edited is gone with its row. */
    void rowsChanged() {
        open.filter(now -> now.cell().row() >= grid.geometry().rows()).ifPresent(now -> cancel());
    }

    /** Its cell may lie elsewhere by now. */
    void rearranged() {
        if (!commit()) {
            cancel();
        }
    }

    /** Where its cell is by now. */
    void place() {
        open.ifPresent(now -> place(now.editor().node(), now.cell()));
    }

    private void place(Node node, CellAt cell) {
        Geometry at = grid.geometry().snapped(grid.pixels());
        if (cell.column() >= at.columns().count()) {
            return;
        }
        double left = cell.column() < at.frozen() ? 0 : at.frozenWidth();
        clip.setX(left);
        clip.setY(at.size().heading());
        clip.setWidth(Math.max(0, at.size().width() - left));
        clip.setHeight(at.body());
        Optional<Rectangle2D> seen = at.seen(cell);
        double width = seen.map(Rectangle2D::getWidth).orElse(at.columns().width(cell.column()));
        double x = seen.map(Rectangle2D::getMinX).orElse(at.columnX(cell.column()));
        node.resizeRelocate(x, at.rowY(cell.row()), width, at.size().row());
    }

    private void pressed(KeyEvent event) {
        if (open.isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            cancel();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            commit();
            event.consume();
        }
    }

    // Before the control hears it, which would hand the focus to what comes after the grid.
    private void tabbed(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && open.isPresent() && !event.isShortcutDown()) {
            CellAt cell = open.get().cell();
            if (commit()) {
                new Moves(grid).to(new CellAt(cell.row(), cell.column() + (event.isShiftDown() ? -1 : 1)));
            }
            event.consume();
        }
    }

    private void close() {
        Open now = open.orElseThrow();
        open = Optional.empty();
        now.focus().unsubscribe();
        boolean focused = now.editor().node().isFocusWithin();
        layer.getChildren().clear();
        if (focused) {
            grid.requestFocus();
        }
        grid.repaint();
    }
}
