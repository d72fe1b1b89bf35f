package dev.pilothouse.app;

import dev.pilothouse.core.Place;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.View;
import java.util.List;
import javafx.scene.Node;

/** A pane with nothing in it. */
record StubFeature(String id, String title, String icon, Group group) implements Feature {
    @Override
    public List<Command> commands() {
        return List.of();
    }

    @Override
    public View open(Desk desk, Place place) {
        return new Stub(new EmptyState(icon, "Nothing here yet", "Choose a folder to see what would change."));
    }

    private record Stub(Node node) implements View {
        @Override
        public String subtitle() {
            return "acme-shop-site → E2XKQ7RSTUVW";
        }

        @Override
        public void close() {}
    }
}
