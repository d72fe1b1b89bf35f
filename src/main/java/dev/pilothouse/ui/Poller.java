package dev.pilothouse.ui;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.PollingBudget;
import dev.pilothouse.core.work.PollingBudget.Answer;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.IntSupplier;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

/**
 * Reads again and again: while there is something to wait for, the pane is on screen, its window is not put away, and the
 * budget of requests lasts. Every pane that looks by itself does it with one of these. Screen thread only.
 */
public final class Poller {
    private final Node pane;
    private final PollingBudget budget;
    private final Pace pace;
    private final Reading reading;
    private final PauseTransition pause = new PauseTransition();
    private final ReadOnlyObjectWrapper<Optional<String>> stopped = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean shown;
    private boolean wanted;

    /**
     * How long it waits between reads.
     *
     * @param shortest before the first
     * @param longest at most
     * @param growth each wait is so many times the one before
     */
    public record Pace(Duration shortest, Duration longest, double growth) {
        /** Always the same. */
        public static Pace every(Duration wait) {
            return new Pace(wait, wait, 1);
        }
    }

    /**
     * One read.
     *
     * @param requests how many it sends, for the budget
     * @param read begins it; its end is told to {@link Poller#readingEnded}
     */
    public record Reading(IntSupplier requests, Runnable read) {}

    /** @param pane of which the window is looked at */
    public Poller(Node pane, PollingBudget budget, Pace pace, Reading reading) {
        this.pane = pane;
        this.budget = budget;
        this.pace = pace;
        this.reading = reading;
        pause.setDuration(pace.shortest());
        pause.setOnFinished(event -> look());
    }

    /** To be told by the view's own {@link View#onScreen}; coming back it reads at once, if there is something to wait for. */
    public void onScreen(boolean now) {
        shown = now;
        pause.stop();
        pause.setDuration(pace.shortest());
        if (shown && wanted) {
            read();
        }
    }

    /**
     * A read has ended, whoever asked for it.
     *
     * @param more whether there is something to wait for
     */
    public void readingEnded(boolean more) {
        wanted = more;
        pause.stop();
        if (!more) {
            pause.setDuration(pace.shortest());
            stopped.set(Optional.empty());
        } else if (shown) {
            pause.playFromStart();
        }
    }

    /** Why it does not read though there is something to wait for, in words; empty while it does. */
    public ReadOnlyObjectProperty<Optional<String>> stopped() {
        return stopped.getReadOnlyProperty();
    }

    /** Those words, to be put where the pane tells how old its data is; takes no room while there are none. */
    public Label words() {
        Label words = Labels.wrapped("", "warning", "small");
        words.setId("polling-stopped");
        words.textProperty().bind(stopped.map(why -> why.orElse("")));
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    /** Reads no more. */
    public void close() {
        shown = false;
        pause.stop();
    }

    private void look() {
        pause.setDuration(Duration.millis(
                Math.min(pace.longest().toMillis(), pause.getDuration().toMillis() * pace.growth())));
        if (inSight()) {
            read();
        } else {
            pause.playFromStart();
        }
    }

    private void read() {
        Answer answer = budget.ask(reading.requests().getAsInt());
        stopped.set(words(answer));
        if (answer instanceof Answer.Granted) {
            reading.read().run();
        } else {
            // Asking costs nothing, and the budget or the settings may have room by then.
            pause.setDuration(pace.longest());
            pause.playFromStart();
        }
    }

    private boolean inSight() {
        Window window = pane.getScene() == null ? null : pane.getScene().getWindow();
        return window != null && window.isShowing() && !(window instanceof Stage stage && stage.isIconified());
    }

    private static Optional<String> words(Answer answer) {
        return switch (answer) {
            case Answer.Granted granted -> Optional.empty();
            case Answer.UsedUp(int anHour, var again) ->
                Optional.of(Text.tr(
                        "Not read by itself until {0}: the {1} requests an hour for that are used up. F5 reads it now.",
                        Humane.exactTime(again, ZoneId.systemDefault()), Humane.count(anHour)));
            case Answer.Off off ->
                Optional.of(Text.tr("Not read by itself, as chosen in the settings. F5 reads it now."));
        };
    }
}
