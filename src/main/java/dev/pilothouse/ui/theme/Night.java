package dev.pilothouse.ui.theme;

import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

/** The first screen's left side, dark in both themes. */
public final class Night {
    /** -ph-night of pilothouse.css, for who has no style sheet yet. */
    public static final Color COLOR = Color.web("#0d1b2a");

    private static final double MOST = 0.55;

    private Night() {}

    /** Divides the screen: the left side is as wide as it likes up to a share of the whole, whatever the right one holds. */
    public static void divide(HBox screen, Region left, Region right) {
        left.maxWidthProperty().bind(screen.widthProperty().multiply(MOST));
        right.setMinWidth(0);
        right.setPrefWidth(0);
        HBox.setHgrow(right, Priority.ALWAYS);
        screen.getChildren().setAll(left, right);
    }
}
