package dev.pilothouse.feature.tables.editor.form;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.item.Path;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;

/** The form of an item: a line for each attribute; lines that are not in sight are not made. */
public final class FormView extends StackPane {
    /** Where the form leads. */
    public interface Ways {
        /** Shows what is hidden there. */
        void reveal(Path path);

        /** Shows what lies there in full. */
        void peek(Path path);

        /** What leads to the item that the value is the key of; empty where nothing does. */
        Optional<Runnable> link(Path path);
    }

    private final ListView<Line> list;

    public FormView(FormModel form, Ways ways) {
        getStyleClass().add("item-form");
        list = new ListView<>(form.lines());
        list.setId("item-form");
        list.setAccessibleText(Text.tr("Attributes"));
        list.setFocusTraversable(false);
        list.setCellFactory(self -> new LineCell(form, ways, this::enterLastBefore));
        getChildren().add(list);
    }

    // What was added goes to the end, before the line that adds; a map or list may have lines of its own there.
    private void enterLastBefore(Line adder) {
        int at = list.getItems().indexOf(adder) - 1;
        while (at > 0 && list.getItems().get(at).depth() > adder.depth()) {
            at--;
        }
        if (at < 0) {
            return;
        }
        Line line = list.getItems().get(at);
        list.layout();
        if (cell(line).isEmpty()) {
            list.scrollTo(at);
            list.layout();
        }
        cell(line).ifPresent(LineCell::enter);
    }

    private Optional<LineCell> cell(Line line) {
        return list.lookupAll(".form-line").stream()
                .map(LineCell.class::cast)
                .filter(cell -> cell.isVisible() && line.equals(cell.getItem()))
                .findFirst();
    }
}
