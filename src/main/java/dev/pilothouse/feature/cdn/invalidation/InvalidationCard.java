package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Standing;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.StandingWords;
import dev.pilothouse.ui.WrappingRow;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Paths to be forgotten: typed or taken from those offered, looked at while they are typed, and sent. */
public final class InvalidationCard extends VBox {
    private static final double LONGEST_OFFER = 360;

    private final InvalidationModel model;
    private final Label cost = Labels.of("", "muted");
    private final FlowPane offers = new FlowPane();
    private final HBox running = new HBox();

    /** @param invalidate the button that sends them */
    public InvalidationCard(InvalidationModel model, CommandButton invalidate) {
        this.model = model;
        getStyleClass().addAll("card", "new-invalidation");
        PathsField field = new PathsField(model.text());
        HBox.setHgrow(field, Priority.ALWAYS);
        cost.setId("cost");
        cost.setMinWidth(USE_PREF_SIZE);
        invalidate.setMinWidth(USE_PREF_SIZE);
        HBox row = new WrappingRow(field, cost, invalidate);
        row.getStyleClass().add("title-row");
        row.setAlignment(Pos.CENTER_LEFT);
        offers.getStyleClass().add("offers");
        running.getStyleClass().add("title-row");
        running.setAlignment(Pos.CENTER_LEFT);
        running.managedProperty().bind(running.visibleProperty());
        getChildren()
                .addAll(
                        Labels.of(Text.tr("New invalidation"), "strong"),
                        row,
                        words("paths-problem", "danger"),
                        words("paths-remarks", "muted"),
                        running,
                        offers,
                        tags(),
                        Labels.wrapped(
                                Text.tr("An invalidation can’t be taken back: the edge asks the origin anew for what"
                                        + " it forgot."),
                                "muted",
                                "small"));
        model.entered().subscribe(entered -> showCost());
        model.suggestions().subscribe(this::offer);
        model.history().subscribe(load -> showCost());
        model.others().subscribe(load -> showCost());
        model.sending().subscribe(this::showRunning);
    }

    private Label words(String id, String tone) {
        boolean problem = tone.equals("danger");
        Label label = Labels.wrapped("", tone);
        label.setId(id);
        label.textProperty()
                .bind(model.entered()
                        .map(entered -> problem ? entered.problem().orElse("") : String.join(" ", entered.remarks())));
        label.visibleProperty().bind(label.textProperty().isNotEmpty());
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    private Label tags() {
        Label hint = Labels.wrapped(
                Text.tr("A word with # before it is a cache tag: everything that an origin sent with it is forgotten."),
                "muted",
                "small");
        hint.setId("tags-hint");
        hint.visibleProperty().bind(model.tags());
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    private void showCost() {
        cost.setText(CountWords.cost(model.entered().get().paths(), model.month()));
    }

    private void offer(List<String> paths) {
        offers.getChildren().clear();
        offers.setManaged(!paths.isEmpty());
        if (!paths.isEmpty()) {
            offers.getChildren().add(Labels.of(Text.tr("From earlier ones and the behaviours:"), "muted"));
        }
        for (int i = 0; i < paths.size(); i++) {
            offers.getChildren().add(link(i, paths.get(i)));
        }
    }

    private Node link(int number, String path) {
        Hyperlink link = new Hyperlink(Visible.line(path));
        link.setId("suggest-" + (number + 1));
        link.getStyleClass().add("mono");
        link.setMaxWidth(LONGEST_OFFER);
        link.setOnAction(event -> {
            model.suggest(path);
            link.setVisited(false);
        });
        return link;
    }

    private void showRunning(Optional<Job> job) {
        running.getChildren().clear();
        running.setVisible(job.isPresent());
        job.ifPresent(it -> {
            Label phase = Labels.of("", "muted");
            phase.setId("sending");
            phase.textProperty().bind(it.standing().map(InvalidationCard::inWords));
            running.getChildren()
                    .addAll(phase, Buttons.of("stop-sending", Text.tr("Stop"), it::cancel, "danger-quiet"));
        });
    }

    private static String inWords(Standing standing) {
        String phase = StandingWords.phase(standing);
        return phase.isEmpty() ? Text.tr("Sending…") : Text.tr("Sending: {0}", phase);
    }
}
