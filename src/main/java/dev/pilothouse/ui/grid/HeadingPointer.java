package dev.pilothouse.ui.grid;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * What the mouse does in the titles: a click sorts; dragging an edge makes a column narrower or wider, a double click there
 * fits it; dragging a title puts its column elsewhere.
 */
final class HeadingPointer {
    private static final double NEAR = 4;
    private static final double MEANT = 6;
    private final Grid grid;
    private Optional<Hold> hold = Optional.empty();

    /** What is held: the edge of a column, or its title. */
    private record Hold(int column, boolean edge, double x, double width, boolean moving) {}

    HeadingPointer(Grid grid) {
        this.grid = grid;
    }

    boolean isBusy() {
        return hold.isPresent();
    }

    boolean onEdge(MouseEvent event) {
        return event.getTarget() == grid && edge(event.getX(), event.getY()).isPresent();
    }

    void pressed(MouseEvent event) {
        hold = Optional.empty();
        OptionalInt edge = edge(event.getX(), event.getY());
        Optional<CellAt> title = grid.geometry().hit(event.getX(), event.getY());
        if (event.getButton() != MouseButton.PRIMARY) {
            title.ifPresent(at -> new Moves(grid).focus(at));
        } else if (edge.isPresent() && event.getClickCount() == 2) {
            grid.fit(grid.columns().get(edge.getAsInt()).id());
        } else if (edge.isPresent()) {
            hold = Optional.of(new Hold(edge.getAsInt(), true, event.getX(), width(edge.getAsInt()), false));
        } else {
            hold = title.map(at -> new Hold(at.column(), false, event.getX(), 0, false));
        }
    }

    void dragged(MouseEvent event) {
        hold.ifPresent(held -> {
            double by = event.getX() - held.x();
            if (held.edge()) {
                grid.parts().arranging().resize(held.column(), held.width() + by);
                hold = Optional.of(new Hold(held.column(), true, held.x(), held.width(), true));
            } else if (held.moving() || Math.abs(by) > MEANT) {
                hold = Optional.of(new Hold(held.column(), false, held.x(), 0, true));
                grid.parts().arranging().dropping(OptionalInt.of(before(event.getX())));
            }
        });
    }

    void released(MouseEvent event) {
        OptionalInt drop = grid.parts().arranging().drop();
        Optional<Hold> held = hold;
        hold = Optional.empty();
        grid.parts().arranging().dropping(OptionalInt.empty());
        held.ifPresent(was -> {
            if (was.edge()) {
                if (was.moving()) {
                    grid.parts().arranging().tell();
                }
            } else if (was.moving()) {
                drop.ifPresent(before -> grid.parts().arranging().move(was.column(), before));
            } else {
                grid.owner().sort(grid.columns().get(was.column()));
            }
        });
    }

    private double width(int column) {
        return grid.geometry().columns().width(column);
    }

    // Half of a column further and it comes behind.
    private int before(double x) {
        Geometry at = grid.geometry();
        double along = x < at.frozenWidth() ? x : x + at.x();
        int column = at.columns().at(along);
        return along > at.columns().start(column) + at.columns().width(column) / 2 ? column + 1 : column;
    }

    private OptionalInt edge(double x, double y) {
        Geometry at = grid.geometry();
        if (y < 0 || y >= at.size().heading() || at.columns().count() == 0) {
            return OptionalInt.empty();
        }
        return at.hit(Math.max(0, x - NEAR), y)
                .map(CellAt::column)
                .filter(column -> Math.abs(at.columnX(column) + width(column) - x) <= NEAR)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }
}
