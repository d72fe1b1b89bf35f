package dev.pilothouse.feature.welcome;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.util.Duration;

/** Looks at something every second while a node is on screen. */
final class Ticking {
    private static final Duration PACE = Duration.seconds(1);

    private Ticking() {}

    static void of(Node node, Runnable look) {
        Timeline pace = new Timeline(new KeyFrame(PACE, event -> look.run()));
        pace.setCycleCount(Animation.INDEFINITE);
        node.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                pace.stop();
            } else {
                look.run();
                pace.play();
            }
        });
    }
}
