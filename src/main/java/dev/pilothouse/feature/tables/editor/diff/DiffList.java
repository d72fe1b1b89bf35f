package dev.pilothouse.feature.tables.editor.diff;

import dev.pilothouse.ui.Labels;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;

/** Lines of what differs; virtual. */
public final class DiffList extends ListView<DiffLine> {
    /** @param id of the list */
    public DiffList(String id, String name, String none) {
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("diff-list");
        setPlaceholder(Labels.wrapped(none, "muted"));
        setCellFactory(self -> new Cell());
    }

    public void show(List<DiffLine> lines) {
        getItems().setAll(lines);
    }

    private static final class Cell extends ListCell<DiffLine> {
        Cell() {
            getStyleClass().add("mono");
            setPrefWidth(0);
            setWrapText(true);
        }

        @Override
        protected void updateItem(DiffLine line, boolean empty) {
            super.updateItem(line, empty);
            getStyleClass().removeAll("before", "after");
            setText(null);
            if (!empty && line != null) {
                setText(line.kind().sign() + line.text());
                getStyleClass().add(line.kind().name().toLowerCase(Locale.ROOT));
            }
        }
    }
}
