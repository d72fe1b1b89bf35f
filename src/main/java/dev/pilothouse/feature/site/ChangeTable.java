package dev.pilothouse.feature.site;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.plan.Change;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Tables;
import dev.pilothouse.ui.WrappingRow;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The changes of a plan, a row each, filtered by kind and by path. */
final class ChangeTable extends VBox {
    private static final Comparator<Change> ORDER =
            Comparator.comparingInt(ChangeTable::rank).thenComparing(Change::path);
    private final FilteredList<Change> rows;
    private final TextField filter = new TextField();
    private final ToggleGroup kinds = new ToggleGroup();

    ChangeTable(List<Change> changes, FileRules rules) {
        rows = new FilteredList<>(FXCollections.observableArrayList(changes).sorted(ORDER));
        TableView<Change> table =
                Tables.of("changes", Text.tr("Changes"), Labels.of(Text.tr("No path matches the filter."), "muted"));
        table.getStyleClass().add("framed");
        table.getColumns()
                .addAll(List.of(
                        Tables.node("", 44, ChangeTable::letter),
                        Tables.node(Text.tr("Path"), 340, ChangeTable::path),
                        Tables.node(Text.tr("Size"), 96, ChangeTable::size, "right"),
                        Tables.text(Text.tr("Content type"), 205, ChangeTable::contentType, "muted"),
                        Tables.node(Text.tr("Cache-Control"), 210, change -> HeaderCell.of(change, rules), "muted")));
        table.setItems(rows);
        getChildren().add(table);
        VBox.setVgrow(table, Priority.ALWAYS);
        filter.setId("filter");
        filter.setPromptText(Text.tr("Filter paths"));
        filter.setAccessibleText(Text.tr("Filter paths"));
        filter.textProperty().subscribe(this::refilter);
        kinds.selectedToggleProperty().subscribe(this::refilter);
    }

    /** The row of chips and the filter that stands above the table. */
    Node chips() {
        FlowPane chips = new FlowPane(
                chip("all", Text.tr("All"), Change.class, "neutral"),
                chip("new", Text.tr("New"), Change.New.class, "success"),
                chip("changed", Text.tr("Changed"), Change.Changed.class, "warning"),
                chip("removed", Text.tr("Removed"), Change.Removed.class, "danger"),
                chip("kept", Text.tr("Kept"), Change.Kept.class, "neutral"));
        chips.getStyleClass().add("chips");
        HBox.setHgrow(chips, Priority.ALWAYS);
        HBox row = new WrappingRow(chips, filter);
        row.getStyleClass().add("chip-row");
        row.setAlignment(Pos.CENTER_LEFT);
        kinds.getToggles().getFirst().setSelected(true);
        return row;
    }

    private ToggleButton chip(String id, String name, Class<? extends Change> kind, String tone) {
        long count = rows.getSource().stream().filter(kind::isInstance).count();
        ToggleButton chip = new ToggleButton(name + " " + Humane.count(count));
        chip.setId("show-" + id);
        chip.getStyleClass().setAll("toggle-button", "chip", tone);
        chip.setUserData(kind);
        chip.setToggleGroup(kinds);
        chip.setMinWidth(USE_PREF_SIZE);
        return chip;
    }

    private void refilter() {
        String part = filter.getText().strip().toLowerCase(Locale.ROOT);
        Class<?> kind = Optional.ofNullable(kinds.getSelectedToggle())
                .<Class<?>>map(toggle -> (Class<?>) toggle.getUserData())
                .orElse(Change.class);
        rows.setPredicate(change -> kind.isInstance(change)
                && change.path().toLowerCase(Locale.ROOT).contains(part));
    }

    // What visitors get first; what only stays comes last.
    private static int rank(Change change) {
        return switch (change) {
            case Change.New added -> 0;
            case Change.Changed changed -> 1;
            case Change.Removed removed -> 2;
            case Change.Kept kept -> 3;
        };
    }

    private static Node letter(Change change) {
        Label letter = switch (change) {
            case Change.New added -> mark("A", Text.tr("New"), "success");
            case Change.Changed changed ->
                changed.content()
                        ? mark("M", Text.tr("Changed"), "warning")
                        : mark("H", Text.tr("Only its headers change"), "warning");
            case Change.Removed removed -> mark("D", Text.tr("Removed"), "danger");
            case Change.Kept kept -> mark("K", Text.tr("Kept"), "muted");
        };
        return letter;
    }

    private static Label mark(String letter, String meaning, String tone) {
        Label mark = Labels.exact(letter, meaning, tone);
        mark.setAccessibleText(meaning);
        return mark;
    }

    private static Node path(Change change) {
        return Labels.exact(change.path(), change.path(), "mono", "path");
    }

    private static Node size(Change change) {
        return Labels.exact(Humane.bytes(change.size()), Humane.exactBytes(change.size()));
    }

    private static String contentType(Change change) {
        return change.upload()
                .map(file -> file.redirect()
                        .map(to -> Text.tr("sends visitors to {0}", to))
                        .orElseGet(file::contentType))
                .orElse("");
    }
}
