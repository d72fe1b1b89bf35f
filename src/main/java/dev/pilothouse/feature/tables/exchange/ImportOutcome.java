package dev.pilothouse.feature.tables.exchange;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.transfer.ImportPlan;
import dev.pilothouse.feature.tables.transfer.Imported;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Tables;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.layout.VBox;

/** What a file comes to: each change that would be staged, with conflicts marked, and each line that was not taken. */
final class ImportOutcome extends VBox {
    private static final int TALLEST = 8;

    ImportOutcome(Imported imported, ImportPlan plan) {
        getStyleClass().add("review-cards");
        int count = plan.changes().size();
        getChildren()
                .add(Labels.wrapped(
                        Text.tr("{0,choice,0#No change is|1#1 change is|1<{0} changes are} to be staged.", count),
                        "strong"));
        if (plan.unchanged() > 0) {
            getChildren()
                    .add(Labels.wrapped(
                            Text.tr(
                                    "{0,choice,1#1 item is|1<{0} items are} already as the file has"
                                            + " {0,choice,1#it|1<them}.",
                                    plan.unchanged()),
                            "muted"));
        }
        if (plan.conflicts() > 0) {
            getChildren().add(conflicts(plan.conflicts()));
        }
        if (count > 0) {
            getChildren().add(changes(plan.changes()));
        }
        if (!imported.rejects().isEmpty()) {
            getChildren().addAll(rejected(imported.rejects()));
        }
    }

    private static Label conflicts(long count) {
        return Labels.wrapped(
                Text.tr(
                        "{0,choice,1#1 of them changes an item|1<{0} of them change items} that the file did not know"
                                + " as {0,choice,1#it is|1<they are} now. Look at {0,choice,1#it|1<them} in the review"
                                + " before you save.",
                        count),
                "warning");
    }

    private static Node changes(List<ImportPlan.Change> changes) {
        TableView<ImportPlan.Change> table =
                Tables.of("import-changes", Text.tr("Changes to be staged"), Labels.of(""));
        table.getStyleClass().add("framed");
        table.getColumns()
                .addAll(List.of(
                        Tables.text(Text.tr("Line"), 80, change -> Humane.count(change.line()), "right"),
                        Tables.text(
                                Text.tr("Item"),
                                220,
                                change -> Visible.line(change.staged().key().words()),
                                "mono"),
                        Tables.text(Text.tr("What"), 150, change -> what(change.staged())),
                        Tables.node(Text.tr("Conflict"), 280, ImportOutcome::conflict)));
        table.getItems().setAll(changes);
        return Tables.asTallAsItsRows(table, TALLEST);
    }

    private static String what(Staged change) {
        return switch (change) {
            case Staged.Added added -> Text.tr("new");
            case Staged.Edited edited ->
                Text.tr(
                        "{0,choice,1#1 attribute|1<{0} attributes}",
                        (int) edited.diff().differences().stream()
                                .map(each -> each.path().attribute())
                                .distinct()
                                .count());
            case Staged.Deleted deleted -> Text.tr("goes");
            case Staged.Moved moved -> Text.tr("other key");
        };
    }

    private static Label conflict(ImportPlan.Change change) {
        return switch (change.verdict()) {
            case CLEAN -> Labels.of("");
            case CHANGED_SINCE -> Labels.of(Text.tr("changed since the export"), "warning");
            case DELETED_SINCE -> Labels.of(Text.tr("deleted since the export"), "warning");
            case ALREADY_THERE -> Labels.of(Text.tr("there already; the file knew nothing of it"), "warning");
        };
    }

    private static List<Node> rejected(List<Imported.Reject> rejects) {
        TableView<Imported.Reject> table = Tables.of("rejects", Text.tr("Lines that were not taken"), Labels.of(""));
        table.getStyleClass().add("framed");
        table.getColumns()
                .addAll(List.of(
                        Tables.text(Text.tr("Line"), 80, reject -> Humane.count(reject.line()), "right"),
                        Tables.text(Text.tr("Why it was not taken"), 600, reject -> Visible.line(reject.words()))));
        table.getItems().setAll(rejects);
        return List.of(
                Labels.wrapped(Text.tr("These lines were not taken:"), "danger"),
                Tables.asTallAsItsRows(table, TALLEST));
    }
}
