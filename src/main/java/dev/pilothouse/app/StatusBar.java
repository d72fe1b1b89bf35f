package dev.pilothouse.app;

import dev.pilothouse.aws.LastCall;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.StandingWords;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Along the bottom: signed in until when, the role, what runs, the last call. */
final class StatusBar extends HBox {
    private final Clock clock;
    private final Region dot = new Region();
    private final Label signedIn = Labels.of(Text.tr("Signed in"));
    private final Label running = Labels.of("");
    private final Label lastCall = Labels.of("", "copyable");

    StatusBar(Clock clock, String role) {
        this.clock = clock;
        setId("status-bar");
        getStyleClass().add("status-bar");
        dot.getStyleClass().add("status-dot");
        signedIn.setId("signed-in");
        running.setId("running");
        lastCall.setId("last-call");
        lastCall.setVisible(false);
        lastCall.managedProperty().bind(lastCall.visibleProperty());
        HBox identity = new HBox(4, dot, signedIn);
        identity.setAlignment(Pos.CENTER_LEFT);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        running.setMinWidth(0);
        getChildren().addAll(identity, Labels.of(Text.tr("role {0}", role)), space, running, lastCall);
    }

    StatusBar renewal(ObservableValue<Load<Optional<Instant>>> end) {
        end.subscribe(load -> load.shown().flatMap(time -> time).ifPresent(this::renews));
        return this;
    }

    StatusBar running(RunningJobs jobs) {
        jobs.follow(now -> running.setText(words(now)));
        return this;
    }

    StatusBar lastCall(ObservableValue<Optional<LastCall>> call) {
        call.subscribe(last -> last.ifPresent(this::show));
        return this;
    }

    private void renews(Instant end) {
        Duration left = Duration.between(clock.instant(), end);
        boolean ended = left.isNegative();
        signedIn.setText(
                ended
                        ? Text.tr("Signed in · credentials have ended")
                        : Text.tr("Signed in · credentials renew in {0}", Humane.duration(left)));
        signedIn.setTooltip(new Tooltip(Humane.exactTime(end, ZoneId.systemDefault())));
        dot.getStyleClass().remove("ended");
        if (ended) {
            dot.getStyleClass().add("ended");
        }
    }

    private void show(LastCall call) {
        lastCall.setVisible(true);
        lastCall.setText(Text.tr("Last call {0}", Humane.duration(call.took())));
        String name = call.service() + " " + call.operation();
        if (call.requestId().isEmpty()) {
            lastCall.setTooltip(new Tooltip(name));
        } else {
            lastCall.setTooltip(new Tooltip(Text.tr("{0}, request {1} – click to copy", name, call.requestId())));
            Labels.copies(lastCall, call.requestId());
        }
    }

    private static String words(List<Job> running) {
        if (running.isEmpty()) {
            return Text.tr("No running tasks");
        }
        Job first = running.getFirst();
        String share = StandingWords.share(first.standing().get());
        String words = share.isEmpty() ? first.title() : first.title() + " · " + share;
        return running.size() == 1 ? words : Text.tr("{0}, and {1} more", words, running.size() - 1);
    }
}
