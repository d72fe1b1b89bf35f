package dev.pilothouse.feature.tables.exchange;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.item.Type;
import dev.pilothouse.feature.tables.transfer.CellKind;
import dev.pilothouse.feature.tables.transfer.Mapping;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Choices;
import dev.pilothouse.ui.Labels;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What the columns of a CSV become: attribute and type, or nothing. */
final class MappingTable extends VBox {
    private Mapping mapping;

    /** @param read reads the file so */
    MappingTable(Mapping found, Consumer<Mapping> read) {
        mapping = found;
        getStyleClass().add("review-cards");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("diff-table");
        for (double least : new double[] {150, 130, 130, 100}) {
            ColumnConstraints column = new ColumnConstraints(least, USE_COMPUTED_SIZE, USE_COMPUTED_SIZE);
            grid.getColumnConstraints().add(column);
        }
        grid.addRow(
                0,
                Labels.of(Text.tr("Column"), "muted", "small"),
                Labels.of(Text.tr("Attribute"), "muted", "small"),
                Labels.of(Text.tr("Type"), "muted", "small"),
                Labels.of(Text.tr("First cells"), "muted", "small"));
        for (int i = 0; i < found.columns().size(); i++) {
            row(grid, i, found.columns().get(i));
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Labels.wrapped(
                                found.ours()
                                        ? Text.tr(
                                                "This file was exported by Pilothouse: its columns say what they are.")
                                        : Text.tr("Say what each column is; those without a tick are left out."),
                                "muted"),
                        scroll,
                        Buttons.of("read-import", Text.tr("Read the file"), () -> read.accept(mapping), "accent"));
    }

    private void row(GridPane grid, int number, Mapping.Column column) {
        CheckBox taken = new CheckBox(Visible.line(column.header()));
        taken.setId("take-column-" + (number + 1));
        taken.setMnemonicParsing(false);
        taken.setSelected(column.attribute().isPresent());
        TextField attribute = new TextField(column.attribute().orElse(column.header()));
        attribute.setAccessibleText(Text.tr("Attribute of {0}", column.header()));
        attribute.disableProperty().bind(taken.selectedProperty().not());
        ComboBox<Type> type = Choices.of(
                "type-column-" + (number + 1),
                Text.tr("Type of {0}", column.header()),
                Type::words,
                List.of(Type.values()));
        type.setMaxWidth(Double.MAX_VALUE);
        boolean typed = column.kind() instanceof CellKind.Of;
        if (column.kind() instanceof CellKind.Of(Type known)) {
            type.setValue(known);
        }
        Runnable change = () -> mapping = mapping.with(
                number,
                taken.isSelected() ? Optional.of(attribute.getText()) : Optional.empty(),
                typed ? new CellKind.Of(type.getValue()) : column.kind());
        taken.selectedProperty().subscribe((before, now) -> change.run());
        attribute.textProperty().subscribe((before, now) -> change.run());
        type.valueProperty().subscribe((before, now) -> change.run());
        grid.addRow(
                number + 1,
                taken,
                attribute,
                typed ? type : Labels.of(untyped(column.kind()), "muted", "small"),
                Labels.of(Visible.line(String.join(" · ", column.samples())), "muted", "small"));
    }

    private static String untyped(CellKind kind) {
        return kind instanceof CellKind.Masked ? Text.tr("masked, stays as it is") : Text.tr("of several types");
    }
}
