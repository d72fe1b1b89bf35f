package dev.pilothouse.app;

import javafx.application.Platform;
import javafx.scene.Scene;

/** When what a scene holds now has reached the screen. Screen thread only. */
final class Painted {
    private Painted() {}

    /**
     * Runs once the next frame of the scene was painted; never, where its window closes before that. A frame is handed over to be
     * painted after its pulse, and the next pulse waits for that.
     */
    static void then(Scene scene, Runnable action) {
        scene.addPostLayoutPulseListener(new Runnable() {
            private boolean handedOver;

            @Override
            public void run() {
                if (handedOver) {
                    scene.removePostLayoutPulseListener(this);
                    action.run();
                } else {
                    handedOver = true;
                }
                Platform.requestNextPulse();
            }
        });
        Platform.requestNextPulse();
    }
}
