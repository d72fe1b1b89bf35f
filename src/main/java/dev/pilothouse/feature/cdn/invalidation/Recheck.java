package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.core.work.Load;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * Reads the list again while something in it is in progress and the pane can be seen: at first after two seconds, then less
 * and less often.
 */
public final class Recheck {
    private static final Duration SHORTEST = Duration.seconds(2);
    private static final Duration LONGEST = Duration.seconds(30);
    private static final double GROWTH = 1.5;

    private final Node pane;
    private final InvalidationModel model;
    private final PauseTransition pause = new PauseTransition(SHORTEST);
    private final Subscription listening;

    /** @param pane whose being in a window means that it can be seen */
    public Recheck(Node pane, InvalidationModel model) {
        this.pane = pane;
        this.model = model;
        pause.setOnFinished(event -> look());
        listening =
                model.history().subscribe(this::read).and(pane.sceneProperty().subscribe(this::moved));
    }

    /** Reads no more. */
    public void close() {
        listening.unsubscribe();
        pause.stop();
    }

    private void read(Load<History> load) {
        if (load instanceof Load.Ready<History> ready) {
            pause.stop();
            if (ready.value().underWay() && pane.getScene() != null) {
                pause.playFromStart();
            } else {
                pause.setDuration(SHORTEST);
            }
        }
    }

    private void moved(Scene scene) {
        pause.stop();
        pause.setDuration(SHORTEST);
        if (scene != null && underWay()) {
            model.refresh();
        }
    }

    private void look() {
        pause.setDuration(
                Duration.millis(Math.min(LONGEST.toMillis(), pause.getDuration().toMillis() * GROWTH)));
        if (seen()) {
            model.refresh();
        } else if (underWay()) {
            pause.playFromStart();
        }
    }

    private boolean underWay() {
        return model.history().get().shown().filter(History::underWay).isPresent();
    }

    private boolean seen() {
        Window window = pane.getScene() == null ? null : pane.getScene().getWindow();
        return window != null && window.isShowing() && !(window instanceof Stage stage && stage.isIconified());
    }
}
