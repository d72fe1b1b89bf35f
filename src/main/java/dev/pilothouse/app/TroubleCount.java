package dev.pilothouse.app;

import dev.pilothouse.core.Playground.Trouble;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.scene.control.Label;

/** How much goes wrong in the sandbox at the moment; nothing where all is well. */
final class TroubleCount extends Label {
    private final TroubleBoard board;
    // Held by the count only: the board outlives a sign-out, and lets go of it.
    private final SetChangeListener<Trouble> follow = change -> recount();

    TroubleCount(TroubleBoard board) {
        this.board = board;
        getStyleClass().add("count");
        setMouseTransparent(true);
        board.going().addListener(new WeakSetChangeListener<>(follow));
        recount();
    }

    private void recount() {
        setText(Integer.toString(board.going().size()));
        setVisible(!board.going().isEmpty());
    }
}
