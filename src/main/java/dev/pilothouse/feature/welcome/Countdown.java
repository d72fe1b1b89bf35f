package dev.pilothouse.feature.welcome;

import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Text;
import java.time.Duration;
import javafx.scene.control.Label;

/** How long the step can surely be answered; the pool does not tell how long it really gives. */
final class Countdown extends Label {
    private final long end = System.nanoTime() + SignIn.SHORTEST_STEP.toNanos();

    Countdown() {
        setId("time-left");
        getStyleClass().addAll("muted", "small");
        setWrapText(true);
        Ticking.of(this, this::look);
    }

    private void look() {
        setText(words(Duration.ofNanos(end - System.nanoTime())));
    }

    static String words(Duration left) {
        return left.isPositive()
                ? Text.tr("{0} left for this step", "%d:%02d".formatted(left.toMinutes(), left.toSecondsPart()))
                : Text.tr("This step may have run out. If it has, you begin again.");
    }
}
