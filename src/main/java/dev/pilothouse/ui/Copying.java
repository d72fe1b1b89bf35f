package dev.pilothouse.ui;

import dev.pilothouse.core.Text;
import java.util.Map;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.PopupWindow;
import javafx.util.Duration;

/** Puts text on the clipboard and says so beside what was clicked. Screen thread only. */
public final class Copying {
    private static final double GAP = 4;
    private static final Duration SAID = Duration.seconds(1.2);

    private Copying() {}

    public static void copy(Node from, String text) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
        Bounds place = from.localToScreen(from.getBoundsInLocal());
        if (place == null) {
            return;
        }
        Tooltip said = new Tooltip(Text.tr("Copied"));
        said.setAutoHide(true);
        said.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_BOTTOM_LEFT);
        said.show(from, place.getMinX(), place.getMinY() - GAP);
        PauseTransition wait = new PauseTransition(SAID);
        wait.setOnFinished(event -> said.hide());
        wait.play();
    }
}
