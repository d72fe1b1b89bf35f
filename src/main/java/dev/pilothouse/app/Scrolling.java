package dev.pilothouse.app;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Content that fills its room, and scrolls where the text is too large for it. */
final class Scrolling {
    /** What is kept free above and below of what is brought into sight, in pixels. */
    private static final double MARGIN = 16;

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
        scroll.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .subscribe(focused -> Optional.ofNullable(focused).ifPresent(it -> bringIntoSight(scroll, it)));
        return scroll;
    }

    /** Scrolls as far as it takes to see what lies inside; what is larger than the room stays as it is. */
    static void bringIntoSight(ScrollPane scroll, Node inside) {
        Node content = scroll.getContent();
        if (!isInside(content, inside)) {
            return;
        }
        Bounds place = content.sceneToLocal(inside.localToScene(inside.getBoundsInLocal()));
        Bounds room = scroll.getViewportBounds();
        Bounds whole = content.getLayoutBounds();
        scroll.setVvalue(
                value(scroll.getVvalue(), place.getMinY(), place.getMaxY(), room.getHeight(), whole.getHeight()));
        scroll.setHvalue(
                value(scroll.getHvalue(), place.getMinX(), place.getMaxX(), room.getWidth(), whole.getWidth()));
    }

    private static double value(double now, double from, double to, double room, double whole) {
        double hidden = whole - room;
        if (hidden <= 0 || to - from > room) {
            return now;
        }
        double nearest = to + MARGIN - room;
        double wanted = Math.clamp(now * hidden, nearest, Math.max(nearest, from - MARGIN));
        return Math.clamp(wanted / hidden, 0, 1);
    }

    private static boolean isInside(Node content, Node node) {
        Node up = node;
        while (up != null && up != content) {
            up = up.getParent();
        }
        return up != null;
    }
}
