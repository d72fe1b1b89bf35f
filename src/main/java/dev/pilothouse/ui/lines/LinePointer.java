package dev.pilothouse.ui.lines;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What the mouse does in a list of lines: a click looks, with Shift and dragging it selects up to there, the triangle opens. */
final class LinePointer {
    private final LineList list;
    private int hovered = -1;
    private boolean pulling;

    LinePointer(LineList list) {
        this.list = list;
        list.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        list.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        list.addEventHandler(MouseEvent.MOUSE_RELEASED, event -> pulling = false);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        list.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        list.addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover(-1));
        list.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        list.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::menu);
    }

    int hovered() {
        return hovered;
    }

    private Optional<Sight.Seen> row(double y) {
        return list.sight().seen().stream()
                .filter(seen -> y >= seen.y() && y < seen.y() + seen.height())
                .findFirst();
    }

    private long key(Sight.Seen seen) {
        return list.source().key(seen.row());
    }

    private void pressed(MouseEvent event) {
        if (event.getTarget() != list) {
            return;
        }
        list.requestFocus();
        Optional<Sight.Seen> seen = row(event.getY());
        pulling = event.getButton() == MouseButton.PRIMARY && seen.isPresent() && !onTriangle(event, seen.get());
        seen.ifPresent(it -> {
            long key = key(it);
            boolean kept = event.getButton() == MouseButton.SECONDARY
                    && list.picked().get().has(key);
            if (!kept) {
                list.pick(event.isShiftDown() ? list.picked().get().upTo(key) : Picked.only(key));
            }
            // What is looked at must not run away.
            list.follow().set(false);
        });
    }

    private void dragged(MouseEvent event) {
        if (pulling) {
            if (event.getY() < 0 || event.getY() > list.body()) {
                list.scroll(
                        0,
                        event.getY() < 0 ? -list.style().pitch() : list.style().pitch());
            }
            row(Math.clamp(event.getY(), 0, Math.max(0, list.body() - 1)))
                    .ifPresent(seen -> list.pick(list.picked().get().upTo(key(seen))));
        }
    }

    private void clicked(MouseEvent event) {
        Optional<Sight.Seen> seen = row(event.getY());
        if (event.getTarget() != list
                || event.getButton() != MouseButton.PRIMARY
                || seen.isEmpty()
                || !event.isStillSincePress()
                || event.isShiftDown()) {
            return;
        }
        long key = key(seen.get());
        LineRow.Fold fold = list.laid(seen.get().row()).row().fold();
        if (onMore(event, seen.get())) {
            list.owner().more(key);
        } else if (fold != LineRow.Fold.NONE && (onTriangle(event, seen.get()) || event.getClickCount() == 2)) {
            list.owner().fold(key, fold == LineRow.Fold.CLOSED);
        } else if (event.getClickCount() == 1) {
            list.owner().look(key);
        }
    }

    private boolean onTriangle(MouseEvent event, Sight.Seen seen) {
        return event.getX() < Paper.MARGIN * list.style().scale()
                && event.getY() < seen.y() + list.style().pitch() + list.style().gap();
    }

    private boolean onMore(MouseEvent event, Sight.Seen seen) {
        int line = (int) ((event.getY() - seen.y() - list.style().gap() / 2)
                / list.style().pitch());
        return list.laid(seen.row())
                .at(event.getX() - list.rows().textX() + list.sight().x(), line)
                .filter(piece -> piece.run().more())
                .isPresent();
    }

    private void moved(MouseEvent event) {
        Optional<Sight.Seen> seen = event.getTarget() == list ? row(event.getY()) : Optional.empty();
        hover(seen.map(Sight.Seen::row).orElse(-1));
        list.setCursor(seen.filter(it -> onMore(event, it)).isPresent() ? Cursor.HAND : Cursor.DEFAULT);
    }

    private void hover(int row) {
        if (hovered != row) {
            hovered = row;
            list.repaint();
        }
    }

    private void scrolled(ScrollEvent event) {
        boolean sideways = event.isShiftDown() && event.getDeltaX() == 0;
        list.scroll(sideways ? -event.getDeltaY() : -event.getDeltaX(), sideways ? 0 : -event.getDeltaY());
        // What has nothing more to show leaves the wheel to what it stands in.
        if (list.scrolls()) {
            event.consume();
        }
    }

    private void menu(ContextMenuEvent event) {
        if (event.getTarget() == list && !event.isKeyboardTrigger()) {
            row(event.getY())
                    .flatMap(seen -> list.owner().menu(key(seen)))
                    .ifPresent(menu -> menu.show(list, event.getScreenX(), event.getScreenY()));
            event.consume();
        }
    }
}
