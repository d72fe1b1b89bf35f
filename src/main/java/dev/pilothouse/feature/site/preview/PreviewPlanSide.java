package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Standing;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** What deploying the build as a preview would do, and the button that does it; then how far it is. */
final class PreviewPlanSide extends SidePanel {
    private final PreviewsModel model;
    private final Action deploy;

    PreviewPlanSide(PreviewsModel model, Action deploy) {
        super(Text.tr("New preview"), () -> model.plan().set(Load.idle()));
        this.model = model;
        this.deploy = deploy;
        model.job()
                .get()
                .ifPresentOrElse(
                        job -> add(running(job)), () -> add(new LoadPane<>(model.plan(), this::plan, model::look)));
    }

    private Node plan(PreviewPlan plan) {
        VBox all = new VBox();
        all.getStyleClass().add("release-side");
        all.getChildren().addAll(Labels.wrapped(what(plan), "muted"), checks(plan.checks()));
        if (!plan.expired().isEmpty()) {
            String names = plan.expired().stream().map(Preview::name).collect(Collectors.joining(", "));
            all.getChildren()
                    .add(Labels.wrapped(
                            Text.tr(
                                    "{0,choice,1#1 expired preview goes|1<{0} expired previews go} first: {1}.",
                                    plan.expired().size(), names),
                            "muted"));
        }
        TextField note = new TextField();
        note.setId("preview-note");
        note.setPromptText(Text.tr("A note for the list"));
        note.setAccessibleText(Text.tr("A note for the list"));
        note.textProperty().bindBidirectional(model.note());
        CommandButton button = Buttons.of(deploy, "accent");
        button.text().set(Text.tr("Deploy preview {0}", plan.name()));
        VBox card = new VBox(note, button);
        card.getStyleClass().add("card");
        all.getChildren().add(card);
        return all;
    }

    private static String what(PreviewPlan plan) {
        String files = Text.tr(
                "{0} of {1,choice,1#1 file|1<{1} files} to upload, {2}.",
                plan.plan().uploads().size(),
                plan.extent().files(),
                Humane.bytes(plan.extent().uploaded()));
        String instead = plan.replaces() ? Text.tr("It takes the place of the preview of that name.") : "";
        String address = Text.tr("What is live stays as it is. Anybody who has the address can open it.");
        return (files + " " + instead).strip() + " " + address;
    }

    private Node running(Job job) {
        Label phase = Labels.of("", "muted");
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(job.title());
        job.standing().subscribe(standing -> {
            phase.setText(inWords(standing));
            bar.setProgress(standing.share().orElse(ProgressBar.INDETERMINATE_PROGRESS));
        });
        VBox card = new VBox(
                Labels.wrapped(job.title(), "strong"),
                phase,
                bar,
                Buttons.of("stop-preview", Text.tr("Stop"), model::stop, "danger-quiet"));
        card.getStyleClass().addAll("card", "current");
        return card;
    }

    private static String inWords(Standing standing) {
        return standing.ofItems() == 0
                ? standing.phase()
                : Text.tr(
                        "{0}, {1} of {2}",
                        standing.phase(), Humane.count(standing.items()), Humane.count(standing.ofItems()));
    }
}
