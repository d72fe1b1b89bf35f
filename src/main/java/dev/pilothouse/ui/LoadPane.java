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
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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
    private final BusyBox busy = new BusyBox();
    private final PauseTransition patience = new PauseTransition(PATIENCE);
    private Load<T> last = Load.idle();
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

    /** Lets the person stop a read that takes long. */
    public LoadPane<T> stop(Runnable stop) {
        busy.stop(stop);
        return this;
    }

    private void show(Load<T> load) {
        boolean goesOn = last instanceof Load.Busy<T> && load instanceof Load.Busy<T>;
        last = load;
        if (load instanceof Load.Busy<T> running) {
            busy.show(running.standing());
        }
        if (!goesOn) {
            begin(load);
        }
    }

    private void begin(Load<T> load) {
        patience.stop();
        setTop(null);
        redraw(load.shown());
        switch (load) {
            case Load.Idle<T> idle -> {}
            case Load.Busy<T> running -> soon(running.previous().isPresent());
            case Load.Ready<T> ready -> {}
            case Load.Failed<T> failed ->
                failed(failed.fault(), failed.previous().isPresent());
        }
    }

    // By identity: comparing what was read could take longer than drawing it.
    private void redraw(Optional<T> value) {
        if (value.isEmpty()) {
            content.getChildren().clear();
        } else if (drawn.isEmpty()
                || drawn.get() != value.get()
                || content.getChildren().isEmpty()) {
            content.getChildren().setAll(draw.apply(value.get()));
        }
        drawn = value;
    }

    private void soon(boolean refreshing) {
        patience.setOnFinished(event -> {
            if (refreshing) {
                setTop(line);
            } else {
                content.getChildren().setAll(busy);
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
}
