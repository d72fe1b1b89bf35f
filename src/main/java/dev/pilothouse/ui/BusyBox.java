package dev.pilothouse.ui;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Standing;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.VBox;

/** Says that a read runs, how far it is, and lets the person stop it. */
final class BusyBox extends VBox {
    private final Label words = Labels.of(Text.tr("Loading…"), "muted");

    BusyBox() {
        ProgressIndicator indicator = new ProgressIndicator();
        indicator.getStyleClass().add("wheel");
        indicator.setAccessibleText(Text.tr("Loading"));
        getChildren().addAll(indicator, words);
        getStyleClass().add("busy");
    }

    void stop(Runnable stop) {
        getChildren().add(Buttons.of("stop-loading", Text.tr("Stop"), stop));
    }

    void show(Standing standing) {
        words.setText(inWords(standing));
    }

    private static String inWords(Standing standing) {
        if (standing.phase().isEmpty()) {
            return Text.tr("Loading…");
        }
        return standing.ofItems() == 0
                ? Text.tr("{0}…", standing.phase())
                : Text.tr(
                        "{0}, {1} of {2}",
                        standing.phase(), Humane.count(standing.items()), Humane.count(standing.ofItems()));
    }
}
