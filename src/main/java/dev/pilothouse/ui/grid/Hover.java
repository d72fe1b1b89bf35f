package dev.pilothouse.ui.grid;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/** Tells the whole of a cell's text, or what the owner says of it, to the mouse that rests there. */
final class Hover {
    private static final Duration REST = Duration.millis(700);
    private static final double BELOW = 18;
    private static final double WIDEST = 480;
    private final Grid grid;
    private final Tooltip said = new Tooltip();
    private final PauseTransition rest = new PauseTransition(REST);
    private Optional<CellAt> at = Optional.empty();
    private double x;
    private double y;

    Hover(Grid grid) {
        this.grid = grid;
        said.setWrapText(true);
        said.setMaxWidth(WIDEST);
        rest.setOnFinished(event -> at.flatMap(this::words).ifPresent(this::say));
    }

    /** The mouse is there now. */
    void over(Optional<CellAt> cell, MouseEvent event) {
        x = event.getScreenX();
        y = event.getScreenY();
        if (!cell.equals(at)) {
            leave();
            at = cell;
            rest.playFromStart();
        }
    }

    /** It went, or does something else. */
    void leave() {
        at = Optional.empty();
        rest.stop();
        said.hide();
    }

    private void say(String words) {
        said.setText(words);
        if (grid.isHover() && !grid.isEditing()) {
            said.show(grid, x, y + BELOW);
        }
    }

    private Optional<String> words(CellAt cell) {
        if (cell.column() >= grid.columns().size()
                || cell.row() >= grid.source().rows()) {
            return Optional.empty();
        }
        Optional<String> owners =
                cell.heading() ? Optional.empty() : grid.owner().hint(cell);
        return owners.or(() -> cut(cell));
    }

    private Optional<String> cut(CellAt cell) {
        GridColumn column = grid.columns().get(cell.column());
        GridStyle style = grid.style();
        String text = cell.heading()
                ? String.join(" ", column.title(), column.hint())
                : grid.source().text(cell.row(), column);
        double room = grid.geometry().columns().width(cell.column()) - 2 * CellPainter.PADDING * style.scale();
        Face face = cell.heading() ? Face.HEADING : column.mono() ? Face.MONO : Face.CELL;
        boolean whole = style.advances(face).width(text, room + 1) <= room;
        return whole || text.isBlank() ? Optional.empty() : Optional.of(Spoken.brief(text));
    }
}
