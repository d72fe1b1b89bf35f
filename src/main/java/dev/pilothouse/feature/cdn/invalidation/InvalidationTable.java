package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.aws.cloudfront.Invalidation;
import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;

/** Invalidations, a row each, newest first. */
final class InvalidationTable {
    private static final int TALLEST = 6;

    /** So many paths fit into what shows on hovering. */
    private static final int HOVERED = 40;

    private static final Duration RECENT = Duration.ofMinutes(1);

    private final InvalidationModel model;
    private final ObservableList<History.Row> read = FXCollections.observableArrayList();
    private final FilteredList<History.Row> rows = new FilteredList<>(read);
    private final Label empty = Labels.of("", "muted");
    private final TableView<History.Row> table;

    InvalidationTable(InvalidationModel model) {
        this.model = model;
        table = Tables.of("invalidations", Text.tr("Invalidations"), empty);
        filter("");
        table.setItems(rows);
        table.getStyleClass().add("framed");
        table.getColumns()
                .addAll(List.of(
                        Tables.node(
                                Text.tr("Invalidation"),
                                170,
                                row -> Labels.id(row.entry().id())),
                        Tables.node(Text.tr("Paths"), 400, InvalidationTable::paths),
                        Tables.text(
                                Text.tr("Counted"),
                                110,
                                row -> row.detail().isPresent() ? CountWords.counted(row.paths()) : "",
                                "right"),
                        Tables.node(Text.tr("State"), 170, this::state),
                        Tables.text(Text.tr("From"), 170, InvalidationTable::from, "muted")));
        Tables.asTallAsItsRows(table, TALLEST);
    }

    /** The same table, so that a refresh keeps where one scrolled to. */
    Node show(History history) {
        read.setAll(history.rows());
        return table;
    }

    /** Shows only those of which the id, a path or the origin has these characters, in either case. */
    void filter(String text) {
        String part = text.strip().toLowerCase(Locale.ROOT);
        rows.setPredicate(row -> Stream.concat(Stream.of(row.entry().id(), from(row)), row.paths().stream())
                .anyMatch(one -> one.toLowerCase(Locale.ROOT).contains(part)));
        empty.setText(
                part.isEmpty()
                        ? Text.tr("Nothing had to be forgotten yet.")
                        : Text.tr("None of those that were read matches the filter."));
    }

    private static Node paths(History.Row row) {
        if (row.detail().isEmpty()) {
            return Labels.exact(
                    Text.tr("not known"),
                    Text.tr("Your role may lack cloudfront:GetInvalidation, or CloudFront keeps it no more."),
                    "muted");
        }
        List<String> paths = row.paths();
        String all = String.join("\n", paths.subList(0, Math.min(HOVERED, paths.size())));
        String more = paths.size() > HOVERED ? "\n" + Text.tr("and {0} more", paths.size() - HOVERED) : "";
        return Labels.exact(String.join(" · ", paths.subList(0, Math.min(HOVERED, paths.size()))), all + more, "mono");
    }

    private Node state(History.Row row) {
        Invalidation.Entry entry = row.entry();
        Instant now = model.now();
        String exact = Text.tr("Begun {0}", Humane.exactTime(entry.created(), ZoneId.systemDefault()));
        if (!entry.complete()) {
            Duration age = Duration.between(entry.created(), now);
            return Labels.exact(
                    Text.tr("in progress, {0}", Humane.duration(age.isNegative() ? Duration.ZERO : age)),
                    exact,
                    "accent");
        }
        String done = model.took(entry.id())
                .map(took -> Text.tr("done in {0}", Humane.duration(took)))
                .orElseGet(() -> done(entry.created(), now));
        return Labels.exact(done, exact, "success");
    }

    // CloudFront tells when one was begun, and of its end only that it was reached.
    private static String done(Instant begun, Instant now) {
        return Duration.between(begun, now).compareTo(RECENT) < 0
                ? Text.tr("done")
                : Text.tr("done, begun {0}", Humane.ago(begun, now, ZoneId.systemDefault()));
    }

    private static String from(History.Row row) {
        return row.detail().map(it -> Reference.origin(it.reference())).orElse("");
    }
}
