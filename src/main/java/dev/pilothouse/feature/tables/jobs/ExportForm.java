package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Choices;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The next export to S3. */
final class ExportForm extends VBox {
    private final ExportDraft draft;

    ExportForm(JobsModel model, Gate gate) {
        this.draft = model.export();
        setId("export-to-s3");
        getStyleClass().add("job-form");
        model.unrecoverable().ifPresent(words -> getChildren().add(off(words, model.remedy())));
        getChildren()
                .addAll(
                        line(
                                row(Text.tr("Bucket"), field("job-bucket", draft.bucket(), "my-exports")),
                                row(Text.tr("Folder in it"), field("job-prefix", draft.prefix(), "nightly"))),
                        line(row(Text.tr("What"), what()), row(Text.tr("Format"), format())),
                        times(),
                        why(),
                        costs(),
                        Problem.of("job-problem", draft.entered()),
                        send(model, gate));
    }

    private static Node off(String words, String command) {
        Label run = Labels.exact(command, Text.tr("Click to copy"), "mono", "small", "copyable");
        Labels.copies(run, command);
        run.setWrapText(true);
        run.setMinHeight(USE_PREF_SIZE);
        Label told = Labels.wrapped(words, "warning");
        told.setId("recovery-off");
        VBox box = new VBox(told, run);
        box.getStyleClass().add("job-form");
        return box;
    }

    private ComboBox<Boolean> what() {
        ComboBox<Boolean> what = Choices.of(
                "job-what",
                Text.tr("What"),
                some -> some ? Text.tr("What changed in a while") : Text.tr("Everything"),
                List.of(false, true));
        what.valueProperty().subscribe(some -> draft.changes().set(some));
        return what;
    }

    private ComboBox<ExportOrder.Shape> format() {
        ComboBox<ExportOrder.Shape> format = Choices.of(
                "job-format", Text.tr("Format"), ExportOrder.Shape::words, List.of(ExportOrder.Shape.values()));
        draft.shape().bind(format.valueProperty());
        return format;
    }

    private Node times() {
        HBox whole = line(row(Text.tr("As it was at (empty: now)"), field("job-at", draft.at(), "2026-11-25 14:30")));
        CheckBox before = new CheckBox(Text.tr("With the items as they were before"));
        before.setId("job-before");
        before.selectedProperty().bindBidirectional(draft.before());
        VBox some = new VBox(
                line(
                        row(Text.tr("From"), field("job-from", draft.from(), "2026-11-25 14:30")),
                        row(Text.tr("To"), field("job-to", draft.to(), "2026-11-25 18:30"))),
                before);
        some.getStyleClass().add("job-form");
        only(some, draft.changes());
        only(whole, draft.changes().not());
        return new VBox(whole, some);
    }

    private Node why() {
        HBox why = line(row(
                Text.tr("What it is for (kept in the journal)"),
                field("job-why", draft.why(), Text.tr("Monthly figures"))));
        why.setVisible(draft.asksWhy());
        why.setManaged(draft.asksWhy());
        return why;
    }

    private Node costs() {
        Label costs = Labels.wrapped("", "muted", "small");
        costs.setId("job-costs");
        costs.textProperty().bind(draft.costs());
        return costs;
    }

    private Node send(JobsModel model, Gate gate) {
        HBox foot = new HBox(Buttons.of(
                Action.writes(JobCommands.EXPORT, gate, model.exportObstacle(), model::startExport), "accent"));
        foot.getStyleClass().add("buttons");
        return foot;
    }

    static void only(Node node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(when);
    }

    static TextField field(String id, StringProperty text, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    static FormRow row(String name, Control field) {
        FormRow row = new FormRow(name, field);
        HBox.setHgrow(row, Priority.ALWAYS);
        return row;
    }

    static HBox line(FormRow... rows) {
        HBox line = new HBox(rows);
        for (FormRow row : rows) {
            row.setPrefWidth(0);
        }
        line.getStyleClass().add("bulk-fields");
        return line;
    }
}
