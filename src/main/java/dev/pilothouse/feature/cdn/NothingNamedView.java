package dev.pilothouse.feature.cdn;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.View;
import javafx.scene.Node;

/** Stands where a workspace names no distribution. */
final class NothingNamedView implements View {
    private final Node node = new EmptyState(
            "fth-globe",
            Text.tr("This workspace names no distribution"),
            Text.tr("Whoever looks after the workspace file names one: as “distribution” in its site section, or under"
                    + " “distributions” in a section called cdn."));

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
