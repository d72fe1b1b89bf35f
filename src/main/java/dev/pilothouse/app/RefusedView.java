package dev.pilothouse.app;

import dev.pilothouse.core.Fault;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.View;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** Stands where a pane could not be opened, and says why: a section of the workspace is missing, or wrong. */
final class RefusedView implements View {
    private final StackPane node;

    RefusedView(Fault fault) {
        FaultBox box = new FaultBox(fault);
        box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        box.getStyleClass().add("alone");
        node = new StackPane(box);
        node.setId("refused");
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String subtitle() {
        return "";
    }

    @Override
    public void close() {}
}
