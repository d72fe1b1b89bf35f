package dev.pilothouse.feature.cdn;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.PollingBudget;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Poller;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/**
 * Says while a change of the distribution is on its way to the edges, and looks until it has come; takes no room at other times.
 * "Usually" minutes: Developer Guide, "Update a distribution".
 */
final class DeployingNote extends HBox {
    private static final Poller.Pace PACE = new Poller.Pace(Duration.seconds(3), Duration.seconds(30), 1.5);
    private final Poller poller;
    private final Subscription listening;

    /** @param pane that it is looked for on screen */
    DeployingNote(Node pane, CdnModel model, PollingBudget budget) {
        poller = new Poller(pane, budget, PACE, new Poller.Reading(() -> 1, model::readState));
        setId("deploying");
        getStyleClass().addAll("card", "title-row");
        setAlignment(Pos.CENTER_LEFT);
        Label stopped = poller.words();
        stopped.setId("deploying-not-looked-at");
        VBox words = new VBox(
                Labels.wrapped(
                        Text.tr("Deploying: a change of the configuration is on its way to the edges, which takes"
                                + " some minutes. Until then visitors may get what was before.")),
                stopped);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(Labels.icon("fth-clock", "accent"), words);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        listening = Subscription.combine(
                model.distribution().subscribe(this::distribution),
                model.state().subscribe(this::state));
    }

    /** To be told when the pane comes on screen or leaves it. */
    void onScreen(boolean shown) {
        poller.onScreen(shown);
    }

    /** Looks no more. */
    void close() {
        listening.unsubscribe();
        poller.close();
    }

    private void distribution(Load<Distribution> load) {
        if (load instanceof Load.Ready<Distribution> ready) {
            boolean deploying = ready.value().state() == Distribution.State.DEPLOYING;
            setVisible(deploying);
            poller.readingEnded(deploying);
        }
    }

    private void state(Load<Distribution.State> load) {
        if (load instanceof Load.Ready<Distribution.State> ready && ready.value() == Distribution.State.DEPLOYING) {
            poller.readingEnded(true);
        }
    }
}
