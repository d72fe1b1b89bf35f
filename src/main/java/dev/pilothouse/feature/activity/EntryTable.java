package dev.pilothouse.feature.activity;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.journal.Entry;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Tables;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/** The entries, a row each. */
final class EntryTable {
    // Below it, what also stands beside the table gives way.
    private static final double WIDE = 1010;
    private final TableView<Row> table;

    EntryTable(ActivityModel model) {
        table = Tables.of(
                "entries",
                Text.tr("Entries"),
                Labels.of(Text.tr("No entry of this workspace matches the filter."), "muted"));
        TableColumn<Row, Row> role =
                Tables.text(Text.tr("Role"), 128, row -> row.entry().author().role(), "muted");
        TableColumn<Row, Row> reason = Tables.node(
                Text.tr("Reason"), 130, row -> whole(row.entry().reason().orElse(""), "muted"));
        table.getColumns()
                .addAll(List.of(
                        Tables.node(Text.tr("When"), 96, row -> when(row.entry())),
                        Tables.node(
                                Text.tr("Who"),
                                120,
                                row -> person(row.entry().author().person())),
                        role,
                        reason,
                        Tables.node(
                                Text.tr("What"), 230, row -> whole(row.entry().title())),
                        Tables.node(
                                Text.tr("Target"), 124, row -> whole(row.entry().target(), "mono", "path")),
                        Tables.node(Text.tr("Outcome"), 92, row -> EntryWords.outcome(row.entry())),
                        Tables.node(Text.tr("Undo"), 128, EntryTable::undo)));
        role.visibleProperty().bind(table.widthProperty().greaterThan(WIDE));
        reason.visibleProperty().bind(table.widthProperty().greaterThan(WIDE));
        table.setItems(model.rows());
        table.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                model.select(Optional.of(row.entry().id()));
            }
        });
        model.selected()
                .subscribe(row -> row.ifPresentOrElse(
                        table.getSelectionModel()::select, table.getSelectionModel()::clearSelection));
    }

    Node node() {
        return table;
    }

    private static Label when(Entry entry) {
        ZoneId zone = ZoneId.systemDefault();
        return Labels.exact(Humane.ago(entry.at(), Instant.now(), zone), Humane.exactTime(entry.at(), zone), "muted");
    }

    private static Label person(String person) {
        int at = person.indexOf('@');
        return Labels.exact(at > 0 ? person.substring(0, at) : person, person);
    }

    private static Label whole(String text, String... styles) {
        return text.isEmpty() ? Labels.of("", styles) : Labels.exact(text, text, styles);
    }

    private static Label undo(Row row) {
        String words = EntryWords.undo(row);
        return row.refusal().map(why -> Labels.exact(words, why, "muted")).orElseGet(() -> Labels.of(words));
    }
}
