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

    public FormView(FormModel form, Ways ways) {
        getStyleClass().add("item-form");
        ListView<Line> list = new ListView<>(form.lines());
        list.setId("item-form");
        list.setAccessibleText(Text.tr("Attributes"));
        list.setFocusTraversable(false);
        list.setCellFactory(self -> new LineCell(form, ways));
        getChildren().add(list);
    }
}
