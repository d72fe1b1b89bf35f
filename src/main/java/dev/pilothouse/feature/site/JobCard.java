package dev.pilothouse.feature.site;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Standing;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.StandingWords;
import java.util.StringJoiner;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A running part of a release: phase, pace, time left, and the way to stop it. */
final class JobCard extends VBox {
    private final Label phase = Labels.of("", "muted");
    private final Label pace = Labels.of("", "muted");
    private final ProgressBar bar = new ProgressBar(0);
    private final HBox title;
    private final PhaseRow phases;

    JobCard(String what, Job job, PhaseRow phases, Runnable stop) {
        this.phases = phases;
        getStyleClass().addAll("card", "current");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        title = new HBox(
                Labels.of(what, "strong"), phase, gap, pace, Buttons.of("stop", Text.tr("Stop"), stop, "danger-quiet"));
        title.getStyleClass().add("release-name");
        title.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(what);
        getChildren().addAll(title, bar, phases);
        job.standing().subscribe(this::show);
    }

    /** Puts a button before Stop. */
    void offer(Node button) {
        title.getChildren().add(title.getChildren().size() - 1, button);
    }

    private void show(Standing standing) {
        phase.setText(phases.inWords(standing));
        pace.setText(pace(standing));
        bar.setProgress(standing.share().orElse(ProgressBar.INDETERMINATE_PROGRESS));
        phases.show(standing);
    }

    private static String pace(Standing standing) {
        StringJoiner words = new StringJoiner(" · ");
        if (standing.items() > 0 && standing.ofBytes() > 0) {
            words.add(Text.tr("{0,choice,0#0 files|1#1 file|1<{0} files}/s", Math.round(standing.itemsPerSecond())));
            words.add(Text.tr("{0}/s", Humane.bytes(Math.round(standing.bytesPerSecond()))));
        }
        StandingWords.left(standing).ifPresent(words::add);
        return words.length() == 0 ? standing.note() : words.toString();
    }
}
