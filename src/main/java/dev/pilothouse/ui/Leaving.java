package dev.pilothouse.ui;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.util.Subscription;

/**
 * Tells when somebody leaves a control for another one, or it is taken off the screen. Going to another window and coming
 * back is not leaving: what is half typed waits. Screen thread only.
 */
public final class Leaving {
    private Leaving() {}

    /**
     * Watches the control and what lies in it.
     *
     * @return ends the watch
     */
    public static Subscription of(Node node, Runnable left) {
        return node.sceneProperty()
                .flatMap(Scene::focusOwnerProperty)
                .map(owner -> holds(node, owner))
                .orElse(false)
                .subscribe((before, now) -> {
                    if (before && !now) {
                        left.run();
                    }
                });
    }

    private static boolean holds(Node node, Node owner) {
        return Stream.iterate(owner, Objects::nonNull, Node::getParent).anyMatch(node::equals);
    }
}
