package dev.pilothouse.app;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Labels;
import java.net.URI;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;

/** Along the top of a window that talks to an emulator of AWS: where it is, and that nothing is real. */
final class EmulatorBanner extends HBox {
    private EmulatorBanner(URI endpoint) {
        setId("emulator");
        getStyleClass().add("emulator");
        setAlignment(Pos.CENTER);
        getChildren().addAll(Labels.icon("fth-cpu"), Labels.of(Text.tr("Emulator at {0}", endpoint)));
    }

    /** The screen with the banner above it. */
    static Node over(URI endpoint, Node screen) {
        BorderPane both = new BorderPane(screen);
        both.setTop(new EmulatorBanner(endpoint));
        return both;
    }
}
