package dev.pilothouse.ui;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import java.util.Optional;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/**
 * Draws what a read has come to, once for all panes: what was read, that it runs, why it failed. What was read before
 * stays on screen while a newer read runs or after it failed.
 *
 * @param <T> what is read
 */
public final class LoadPane<T> extends BorderPane {
    // What is quicker than this is not worth a flicker.
    private static final Duration PATIENCE = Duration.millis(100);

    private final Function<T, Node> draw;
    private final Runnable retry;
    private final StackPane content = new StackPane();
    private final ProgressBar line = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
    private final VBox spinner = spinner();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Optional<T> drawn = Optional.empty();

    /**
     * @param load what the model's {@code Scope.load} fills
     * @param draw called whenever a new value came; may answer the same node each time
     * @param retry the model's refresh
     */
    public LoadPane(ObservableValue<Load<T>> load, Function<T, Node> draw, Runnable retry) {
        this.draw = draw;
        this.retry = retry;
        getStyleClass().add("load-pane");
        line.getStyleClass().add("busy-line");
        line.setMaxWidth(Double.MAX_VALUE);
        line.setAccessibleText(Text.tr("Refreshing"));
        setCenter(content);
        load.subscribe(this::show);
    }

    private void show(Load<T> load) {
        patience.stop();
        setTop(null);
        redraw(load.shown());
        switch (load) {
            case Load.Idle<T>() -> {}
            case Load.Busy<T>(Optional<T> previous) -> soon(previous.isPresent());
            case Load.Ready<T> ready -> {}
            case Load.Failed<T>(Fault fault, Optional<T> previous) -> failed(fault, previous.isPresent());
        }
    }

    private void redraw(Optional<T> value) {
        if (value.isEmpty()) {
            content.getChildren().clear();
        } else if (!value.equals(drawn) || content.getChildren().isEmpty()) {
            content.getChildren().setAll(draw.apply(value.get()));
        }
        drawn = value;
    }

    private void soon(boolean refreshing) {
        patience.setOnFinished(event -> {
            if (refreshing) {
                setTop(line);
            } else {
                content.getChildren().setAll(spinner);
            }
        });
        patience.playFromStart();
    }

    private void failed(Fault fault, boolean refreshing) {
        FaultBox box = new FaultBox(fault).retry(retry);
        if (refreshing) {
            setTop(box);
        } else {
            box.setMaxWidth(Region.USE_PREF_SIZE);
            box.setMaxHeight(Region.USE_PREF_SIZE);
            box.getStyleClass().add("alone");
            content.getChildren().setAll(box);
        }
    }

    private static VBox spinner() {
        ProgressIndicator indicator = new ProgressIndicator();
        indicator.getStyleClass().add("spinner");
        indicator.setAccessibleText(Text.tr("Loading"));
        VBox box = new VBox(indicator, Labels.of(Text.tr("Loading…"), "muted"));
        box.getStyleClass().add("busy");
        return box;
    }
}
