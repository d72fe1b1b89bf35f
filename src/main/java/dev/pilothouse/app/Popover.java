package dev.pilothouse.app;

import dev.pilothouse.ui.Labels;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/**
 * A titled list below a button of the top bar; one line per item, newest first as the list has them.
 *
 * @param <T> what is listed
 */
final class Popover<T> extends VBox {
    private static final double TALLEST = 480;
    private final VBox lines = new VBox();
    private final ObservableList<T> items;
    private final Function<T, Node> line;
    private final Label none;
    // Held by the pop-over only, so that a list which lives longer lets go of it.
    private final ListChangeListener<T> follow = change -> redraw();

    Popover(String id, String title, String none, ObservableList<T> items, Function<T, Node> line) {
        this.items = items;
        this.line = line;
        this.none = Labels.of(none, "none");
        setId(id);
        getStyleClass().add("popover");
        setAccessibleText(title);
        ScrollPane scroll = Scrolling.down(lines);
        scroll.setMaxHeight(TALLEST);
        getChildren().addAll(Labels.of(title, "title"), scroll);
        items.addListener(new WeakListChangeListener<>(follow));
        redraw();
    }

    private void redraw() {
        lines.getChildren().setAll(items.stream().map(line).toList());
        if (items.isEmpty()) {
            lines.getChildren().setAll(none);
        }
    }
}
