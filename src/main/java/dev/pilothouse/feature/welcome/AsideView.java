package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.Labels;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Importing and exporting, over the right side of the first screen. */
final class AsideView extends StackPane {
    private final ShelfModel model;

    AsideView(ShelfModel model) {
        this.model = model;
        getStyleClass().add("aside");
        // As wide as what it lies over, however much it has to say.
        setMinWidth(0);
        setPrefWidth(0);
        model.aside().subscribe(this::show);
        visibleProperty().bind(model.aside().map(aside -> !(aside instanceof Aside.None)));
    }

    private void show(Aside aside) {
        switch (aside) {
            case Aside.None none -> getChildren().clear();
            case Aside.Importing importing -> getChildren().setAll(scrolling(new ImportView(model, failures())));
            case Aside.Exporting exporting ->
                getChildren().setAll(scrolling(new ExportView(exporting.workspace(), model, failures())));
        }
    }

    // Where the last write failed, beside what was to be written.
    private Node failures() {
        VBox box = new VBox();
        model.written().subscribe(load -> {
            box.getChildren().clear();
            switch (load) {
                case Load.Failed<String> failed -> box.getChildren().setAll(new FaultBox(failed.fault()));
                case Load.Busy<String> busy -> box.getChildren().setAll(Labels.of(Text.tr("Writing…"), "muted"));
                default -> {}
            }
        });
        return box;
    }

    private static ScrollPane scrolling(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        return scroll;
    }
}
