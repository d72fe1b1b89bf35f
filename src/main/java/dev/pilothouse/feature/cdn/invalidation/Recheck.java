package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.PollingBudget;
import dev.pilothouse.ui.Poller;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.util.Duration;
import javafx.util.Subscription;

/** Reads the list again while something in it is in progress: at first after two seconds, then less and less often. */
public final class Recheck {
    private static final Poller.Pace PACE = new Poller.Pace(Duration.seconds(2), Duration.seconds(30), 1.5);
    private final Poller poller;
    private final Subscription listening;

    /** @param pane that shows the list */
    public Recheck(Node pane, InvalidationModel model, PollingBudget budget) {
        poller = new Poller(pane, budget, PACE, new Poller.Reading(model::requests, model::refresh));
        listening = model.history().subscribe(this::read);
    }

    /** To be told when the pane comes on screen or leaves it. */
    public void onScreen(boolean shown) {
        poller.onScreen(shown);
    }

    /** Says so where it has stopped. */
    public Label words() {
        return poller.words();
    }

    /** Reads no more. */
    public void close() {
        listening.unsubscribe();
        poller.close();
    }

    private void read(Load<History> load) {
        if (load instanceof Load.Ready<History> ready) {
            poller.readingEnded(ready.value().underWay());
        }
    }
}
