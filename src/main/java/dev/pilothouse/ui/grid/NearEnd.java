package dev.pilothouse.ui.grid;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Tells the owner once when the last rows come into sight, after the frame rather than within its layout. */
final class NearEnd {
    private static final int NEAR = 30;
    private final Grid grid;
    private final PauseTransition afterThisFrame = new PauseTransition(Duration.millis(1));
    private boolean told;

    NearEnd(Grid grid) {
        this.grid = grid;
        afterThisFrame.setOnFinished(event -> tell());
    }

    /** More or other rows: their end is a new one. */
    void rowsChanged() {
        told = false;
        look();
    }

    void look() {
        Geometry at = grid.geometry();
        boolean near = at.rows() > 0 && at.body() > 0 && at.lastRow() >= at.rows() - NEAR;
        if (!near) {
            told = false;
        } else if (!told) {
            told = true;
            afterThisFrame.playFromStart();
        }
    }

    private void tell() {
        if (grid.getScene() != null) {
            grid.owner().nearEnd();
        }
    }
}
