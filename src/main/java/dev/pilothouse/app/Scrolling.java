package dev.pilothouse.app;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Content that fills its room, and scrolls where the text is too large for it. */
final class Scrolling {
    private Scrolling() {}

    /** Fills the width, scrolls down. */
    static ScrollPane down(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add("bare");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** As {@link #down}, for what is only read: it takes the focus, so that keys scroll it. */
    static ScrollPane reading(Region content) {
        ScrollPane scroll = down(content);
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(content.getAccessibleText());
        return scroll;
    }

    /** Fills both ways, scrolls both ways. */
    static ScrollPane both(Region content) {
        ScrollPane scroll = down(content);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.AS_NEEDED);
        scroll.setMinSize(0, 0);
        return scroll;
    }
}
