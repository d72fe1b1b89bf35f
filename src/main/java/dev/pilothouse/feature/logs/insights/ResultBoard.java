package dev.pilothouse.feature.logs.insights;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.logs.read.Personal;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Copying;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Tables;
import dev.pilothouse.ui.WrappingRow;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a query found: as a table, or as bars where something can be measured. */
final class ResultBoard extends VBox {
    private static final double WIDE = 420;
    private static final double USUAL = 230;
    private final ObservableValue<Optional<Answer>> answer;
    private final Supplier<Personal> personal;
    private final Label counts = Labels.of("", "muted", "small");
    private final ToggleButton table = tab("as-table", Text.tr("Table"));
    private final ToggleButton bars = tab("as-bars", Text.tr("Bars"));
    private final StackPane shown = new StackPane();

    /** @param personal what is hidden */
    ResultBoard(ObservableValue<Optional<Answer>> answer, ObservableValue<Personal> personal) {
        this.answer = answer;
        this.personal = personal::getValue;
        getStyleClass().add("insights-results");
        ToggleGroup group = new ToggleGroup();
        table.setToggleGroup(group);
        bars.setToggleGroup(group);
        table.setSelected(true);
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                before.setSelected(true);
            } else {
                show();
            }
        });
        counts.setId("query-counts");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button copy = Buttons.of("copy-results", Text.tr("Copy"), () -> {}, "quiet");
        copy.setOnAction(event -> answer.getValue().map(this::hidden).ifPresent(it -> Copying.copy(copy, tabbed(it))));
        HBox head = new WrappingRow(table, bars, counts, gap, copy);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("insights-head");
        VBox.setVgrow(shown, Priority.ALWAYS);
        getChildren().addAll(head, shown);
        visibleProperty().bind(answer.map(Optional::isPresent));
        answer.subscribe(now -> show());
        personal.subscribe((before, now) -> show());
    }

    private static ToggleButton tab(String id, String text) {
        ToggleButton tab = new ToggleButton(text);
        tab.setId(id);
        tab.getStyleClass().addAll("chip", "tab");
        return tab;
    }

    private void show() {
        Optional<Answer> now = answer.getValue();
        shown.getChildren().clear();
        now.map(this::hidden).ifPresent(it -> {
            boolean measured = it.measured().isPresent();
            bars.setDisable(!measured);
            if (!measured) {
                table.setSelected(true);
            }
            counts.setText(words(it));
            shown.getChildren().setAll(bars.isSelected() && measured ? bars(it) : table(it));
        });
    }

    private static String words(Answer it) {
        String rows = it.rows().size() == 1
                ? Text.tr("1 row")
                : Text.tr("{0} rows", Humane.count(it.rows().size()));
        return Text.tr(
                "{0} · {1} of {2} lines fitted · {3} looked through",
                rows, Humane.count(it.matched()), Humane.count(it.scanned()), Humane.bytes(it.bytes()));
    }

    private static Node table(Answer it) {
        TableView<List<String>> table = Tables.of(
                "query-results",
                Text.tr("What the query found"),
                Labels.of(Text.tr("Nothing fits the query in this time."), "muted"));
        IntStream.range(0, it.columns().size()).forEach(column -> {
            String title = it.columns().get(column);
            double width = title.equals("@message") ? WIDE : USUAL;
            table.getColumns().add(Tables.text(title, width, (List<String> row) -> row.get(column), "mono"));
        });
        table.setItems(FXCollections.observableArrayList(it.rows()));
        return table;
    }

    // Personal values are hidden as among lines; what ends or divides a line is of no use in a cell.
    private Answer hidden(Answer it) {
        List<List<String>> rows = it.rows().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(column -> cell(it.columns().get(column), row.get(column)))
                        .toList())
                .toList();
        return new Answer(it.columns(), rows, it.bytes(), it.scanned(), it.matched());
    }

    private String cell(String title, String value) {
        String hidden = personal.get().names().contains(title)
                ? Personal.HIDDEN
                : personal.get().hidden(value);
        return hidden.strip().replaceAll("[\\t\\r\\n]+", "  ");
    }

    private static Node bars(Answer it) {
        GridPane grid = new GridPane();
        grid.setId("query-bars");
        grid.getStyleClass().add("query-bars");
        double most = it.bars().stream().mapToDouble(Answer.Bar::value).max().orElse(1);
        int row = 0;
        for (Answer.Bar bar : it.bars()) {
            Label name = Labels.exact(Visible.line(bar.name()), bar.name(), "mono", "small");
            Region length = new Region();
            length.getStyleClass().add("length");
            double share = most <= 0 ? 0 : Math.max(0, bar.value()) / most;
            length.setMinWidth(2 + 420 * share);
            length.setPrefWidth(2 + 420 * share);
            length.setMaxWidth(2 + 420 * share);
            grid.addRow(row++, name, length, Labels.of(bar.written(), "muted", "small"));
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        return scroll;
    }

    // For spreadsheets.
    private static String tabbed(Answer it) {
        return Stream.concat(Stream.of(it.columns()), it.rows().stream())
                .map(row -> String.join("\t", row))
                .collect(Collectors.joining("\n"));
    }
}
