package dev.pilothouse.app;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.View;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import javafx.util.Subscription;

/** How old what the pane shows is: {@code as of 2 min ago}, the exact time on hover. Screen thread only. */
final class AgeLabel extends StackPane implements AutoCloseable {
    private static final Duration PACE = Duration.seconds(10);
    private final Clock clock;
    private final Label words = Labels.of("", "muted", "small");
    private final Timeline pace = new Timeline(new KeyFrame(PACE, event -> tick()));
    private Optional<Instant> read = Optional.empty();
    private Subscription followed = Subscription.EMPTY;

    AgeLabel(Clock clock) {
        this.clock = clock;
        words.setId("read-at");
        words.setMinWidth(0);
        words.setTooltip(new Tooltip());
        getChildren().add(words);
        setMinWidth(0);
        visibleProperty().bind(words.textProperty().isNotEmpty());
        managedProperty().bind(visibleProperty());
        pace.setCycleCount(Animation.INDEFINITE);
        pace.play();
    }

    /** From now on tells the age of what this view shows. */
    void follow(Optional<View> view) {
        followed.unsubscribe();
        show(Optional.empty());
        followed = view.map(shown -> shown.readAt().subscribe(this::show)).orElse(Subscription.EMPTY);
    }

    @Override
    public void close() {
        pace.stop();
        followed.unsubscribe();
    }

    private void show(Optional<Instant> at) {
        read = at;
        tick();
    }

    private void tick() {
        words.setText(read.map(at -> Text.tr("as of {0}", Humane.ago(at, clock.instant(), ZoneId.systemDefault())))
                .orElse(""));
        read.ifPresent(at ->
                words.getTooltip().setText(Text.tr("Read {0}", Humane.exactTime(at, ZoneId.systemDefault()))));
    }
}
