package dev.pilothouse.app;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Standing;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.StandingWords;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One job in the task pop-over: how far it is, what it came to, and Stop while it runs. */
final class TaskLine extends VBox {
    private final Job job;
    private final Label figures = Labels.of("", "muted");
    private final Label phase = Labels.wrapped("", "muted", "small");
    private final ProgressBar bar = new ProgressBar();
    private final Hyperlink stop = new Hyperlink(Text.tr("Stop"));

    TaskLine(Job job) {
        this.job = job;
        getStyleClass().add("line");
        Label title = Labels.wrapped(job.title(), "strong");
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        figures.setMinWidth(Region.USE_PREF_SIZE);
        stop.setId("stop");
        stop.setMinWidth(Region.USE_PREF_SIZE);
        stop.setAccessibleText(Text.tr("Stop: {0}", job.title()));
        stop.setOnAction(event -> {
            stop.setDisable(true);
            job.cancel();
        });
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(job.title());
        HBox top = new HBox(8, title, figures, stop);
        top.setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(top, bar);
        job.standing().subscribe(this::standing);
        job.state().subscribe(this::state);
    }

    private void standing(Standing now) {
        figures.setText(StandingWords.share(now));
        bar.setProgress(now.share().orElse(ProgressBar.INDETERMINATE_PROGRESS));
        phase.setText(Stream.of(StandingWords.phase(now), now.phase().isEmpty() ? "" : now.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        getChildren().remove(phase);
        if (!phase.getText().isEmpty()) {
            getChildren().add(phase);
        }
    }

    private void state(Job.State state) {
        switch (state) {
            case Job.State.Running() -> {}
            case Job.State.Done done -> ended(Text.tr("Done"), "done", done.result());
            case Job.State.Ended(var at, var fault, boolean cancelled) -> {
                ended(cancelled ? Text.tr("Stopped") : Text.tr("Failed"), "failed", "");
                getChildren().add(new FaultBox(fault));
            }
        }
    }

    private void ended(String word, String style, String result) {
        figures.setText(word);
        ((HBox) stop.getParent()).getChildren().remove(stop);
        bar.setProgress(1);
        bar.getStyleClass().add(style);
        getChildren().removeAll(List.of(phase));
        if (!result.isEmpty()) {
            getChildren().add(Labels.wrapped(result, "muted", "small"));
        }
    }
}
