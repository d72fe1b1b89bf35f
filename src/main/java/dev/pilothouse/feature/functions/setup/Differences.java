package dev.pilothouse.feature.functions.setup;

import dev.pilothouse.core.Visible;
import dev.pilothouse.ui.Labels;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

/** What a change makes different: a row for each, as it is and as it will be. Takes no room while there is nothing. */
final class Differences extends GridPane {
    Differences(String id) {
        setId(id);
        getStyleClass().add("differences");
        clear();
    }

    void clear() {
        getChildren().clear();
        setManaged(false);
        setVisible(false);
    }

    void add(String name, String before, String after) {
        addRow(
                getRowCount(),
                Labels.of(Visible.line(name), "mono"),
                whole(Labels.of(before, "mono", "gone")),
                whole(Labels.of("→", "muted")),
                whole(Labels.of(after, "mono", "new")));
        setManaged(true);
        setVisible(true);
    }

    // A long name gives way.
    private static Label whole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
