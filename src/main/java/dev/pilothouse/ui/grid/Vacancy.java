package dev.pilothouse.ui.grid;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;

/** What stands where rows would, while there are none. */
final class Vacancy extends StackPane {
    private final ObjectProperty<Node> placeholder = new SimpleObjectProperty<>();

    Vacancy(Grid grid) {
        setManaged(false);
        setPickOnBounds(false);
        placeholder.subscribe(now -> {
            getChildren().clear();
            if (now != null) {
                getChildren().add(now);
                grid.requestLayout();
            }
        });
    }

    ObjectProperty<Node> placeholder() {
        return placeholder;
    }

    void layout(double width, Geometry at) {
        setVisible(at.rows() == 0);
        resizeRelocate(0, at.size().heading(), width, at.body());
    }
}
