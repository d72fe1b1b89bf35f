package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.partiql.Intent;
import dev.pilothouse.feature.tables.query.CommandLine;
import dev.pilothouse.feature.tables.query.Estimate;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.ui.Copying;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

/** What Run will do, in words; the request itself on demand. */
final class PlanLine extends VBox {
    private final TableModel model;
    private final Label words = Labels.of("", "small");
    private final Label notes = Labels.wrapped("", "muted", "small");
    private final Hyperlink show = new Hyperlink();
    private final TextArea request = new TextArea();
    private final VBox details = new VBox();
    private final Tooltip whole = new Tooltip();

    /** @param right what stands at the right of the words */
    PlanLine(TableModel model, Node right) {
        this.model = model;
        getStyleClass().add("plan-line");
        words.setId("plan");
        words.setTooltip(whole);
        whole.setWrapText(true);
        whole.setMaxWidth(600);
        words.setMaxWidth(Double.MAX_VALUE);
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        show.setId("show-request");
        show.getStyleClass().add("small");
        show.setMinWidth(USE_PREF_SIZE);
        show.setOnAction(event -> details.setVisible(!details.isVisible()));
        show.textProperty()
                .bind(details.visibleProperty()
                        .map(shown -> shown ? Text.tr("Hide request") : Text.tr("Show request")));
        WrappingRow line = WrappingRow.led(words, show, right);
        line.getStyleClass().add("plan-words");
        details();
        getChildren().addAll(line, details);
        model.question().asked().subscribe(this::say);
    }

    private void details() {
        request.setId("request");
        request.setEditable(false);
        request.getStyleClass().add("mono");
        request.setAccessibleText(Text.tr("The request as a command of the AWS CLI"));
        notes.setId("plan-notes");
        notes.managedProperty().bind(notes.visibleProperty());
        Hyperlink copy = new Hyperlink(Text.tr("Copy"));
        copy.setId("copy-request");
        copy.setOnAction(event -> Copying.copy(copy, request.getText()));
        details.getChildren().addAll(notes, request, copy);
        details.getStyleClass().add("request");
        details.setVisible(false);
        details.managedProperty().bind(details.visibleProperty());
    }

    private void say(Asked asked) {
        words.getStyleClass().removeAll("danger", "muted");
        words.getStyleClass().add(asked instanceof Asked.Cannot ? "danger" : "muted");
        words.setText(
                switch (asked) {
                    case Asked.Can(Plan plan) -> line(plan);
                    case Asked.Stages(Intent intent) ->
                        Text.tr("{0}. Nothing is written before you save.", intent.words());
                    case Asked.Elsewhere(String table) -> Text.tr("This is about {0}: Run opens it there.", table);
                    case Asked.Cannot(Fault why) -> (why.what() + " " + why.next()).strip();
                    // What is wrong stands at its place, below the statement.
                    case Asked.Unread unread -> "";
                });
        request(asked instanceof Asked.Can(Plan plan) ? Optional.of(plan) : Optional.empty());
        whole.setText(words.getText());
    }

    private void request(Optional<Plan> plan) {
        notes.setText(plan.map(it -> String.join(" ", it.notes())).orElse(""));
        notes.setVisible(!notes.getText().isEmpty());
        request.setText(plan.map(it ->
                        it.requests().stream().limit(5).map(CommandLine::of).collect(Collectors.joining("\n\n")))
                .orElse(""));
        request.setPrefRowCount((int) Math.min(10, request.getText().lines().count() + 1));
        show.setVisible(!request.getText().isEmpty());
        show.setManaged(show.isVisible());
    }

    // What a scan that sifts would cost is said at once; the notes stand behind it.
    private String line(Plan plan) {
        List<String> parts = new ArrayList<>();
        parts.add(plan.words() + ".");
        boolean sifts = plan.sifts();
        Optional<Estimate> estimate = model.rows().estimate(plan).filter(it -> sifts);
        estimate.ifPresent(it -> parts.add(it.words()));
        parts.addAll(plan.notes());
        return String.join(" ", parts);
    }
}
