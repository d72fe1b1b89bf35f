package dev.pilothouse.feature.activity;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.chain.Verdict;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What verifying the chain came to, in words, and what it can't show. */
final class VerdictBox extends VBox {
    private static final int SHOWN = 10;

    VerdictBox(Verdict verdict, Runnable close) {
        setId("verdict");
        getStyleClass().addAll("card", "verdict", verdict.sound() ? "sound" : "broken");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox title = new HBox(
                Labels.icon(verdict.sound() ? "fth-check" : "fth-alert-circle", verdict.sound() ? "success" : "danger"),
                Labels.wrapped(title(verdict), "strong"),
                gap,
                Buttons.icon("close-verdict", "fth-x", Text.tr("Close"), close));
        title.getStyleClass().add("release-name");
        title.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(title);
        verdict.findings().stream()
                .limit(SHOWN)
                .forEach(finding ->
                        getChildren().add(Labels.wrapped(finding.words(), finding.harmless() ? "muted" : "danger")));
        if (verdict.findings().size() > SHOWN) {
            getChildren()
                    .add(Labels.of(
                            Text.tr(
                                    "and {0} more",
                                    Humane.count(verdict.findings().size() - SHOWN)),
                            "muted"));
        }
        if (verdict.lines() > 0) {
            HBox head = new HBox(
                    Labels.of(
                            Text.tr(
                                    "Line {0} has the SHA-256",
                                    Humane.count(verdict.head().number())),
                            "muted"),
                    Labels.id(verdict.head().hash()));
            head.getStyleClass().add("release-name");
            head.setAlignment(Pos.CENTER_LEFT);
            getChildren()
                    .addAll(
                            head,
                            Labels.wrapped(
                                    Text.tr("A chain on this computer shows accidents and clumsy edits. Whoever can"
                                            + " write here can also write it anew: keep this number and hash elsewhere"
                                            + " to prove later that nothing up to it was altered or cut off."),
                                    "muted"));
        }
    }

    private static String title(Verdict verdict) {
        if (verdict.lines() == 0 && verdict.sound()) {
            return Text.tr("The journal is empty.");
        }
        if (verdict.sound()) {
            return Text.tr(
                    "{0,choice,1#The one line is as it was written.|1<All {0} lines are as they were written, in their"
                            + " order, and none is missing.}",
                    verdict.lines());
        }
        long count = verdict.findings().stream()
                .filter(finding -> !finding.harmless())
                .count();
        return Text.tr(
                "The journal is not as it was written: {0,choice,1#1 thing is|1<{0} things are} wrong in it.", count);
    }
}
