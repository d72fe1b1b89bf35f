package dev.pilothouse.feature.tables.catalog;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.shape.Counts;
import dev.pilothouse.ui.Labels;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** A table of the list, with how many items it has. */
final class ListedCell extends ListCell<Listed> {
    private final CatalogModel model;
    private final Label name = Labels.of("");
    private final Label count = Labels.of("", "muted", "small");
    private final Label waits = Labels.of("", "pill", "warning", "waits");
    private final HBox row = new HBox(Labels.icon("fth-database"), name, waits, count);
    private final Tooltip exact = new Tooltip();

    ListedCell(CatalogModel model) {
        this.model = model;
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        count.setMinWidth(USE_PREF_SIZE);
        waits.setMinWidth(USE_PREF_SIZE);
        waits.managedProperty().bind(waits.visibleProperty());
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("listed");
        // Never wider than the list: a long name is cut.
        setPrefWidth(0);
        // In place: a list that makes its cells anew loses the click that is under way.
        model.counted().subscribe(now -> again());
        model.waiting().subscribe(this::again);
    }

    private void again() {
        if (getItem() != null) {
            show(getItem());
        }
    }

    @Override
    protected void updateItem(Listed table, boolean empty) {
        super.updateItem(table, empty);
        Node graphic = empty || table == null ? null : row;
        setGraphic(graphic);
        setTooltip(graphic == null ? null : exact);
        if (graphic != null) {
            show(table);
        }
    }

    private void show(Listed table) {
        String shown = Visible.line(table.shown());
        Optional<Counts> counts = model.counts(table.name());
        name.setText(shown);
        name.getStyleClass().remove("muted");
        if (!table.ofWorkspace()) {
            name.getStyleClass().add("muted");
        }
        count.setText(counts.map(it -> CountWords.brief(it.items())).orElse(""));
        int waiting = model.waits(table.name());
        waits.setText(Humane.count(waiting));
        waits.setVisible(waiting > 0);
        String called = shown.equals(table.name()) ? shown : Text.tr("{0} ({1})", shown, table.name());
        String words =
                waiting == 0 ? "" : Text.tr("{0,choice,1#1 change waits|1<{0} changes wait} to be saved", waiting);
        Stream<String> known = counts.map(CountWords::exact).stream();
        List<String> more = Stream.concat(known, Stream.of(words).filter(it -> !it.isEmpty()))
                .toList();
        exact.setText(String.join(
                "\n", Stream.concat(Stream.of(called), more.stream()).toList()));
        setAccessibleText(
                String.join(", ", Stream.concat(Stream.of(shown), more.stream()).toList()));
    }
}
