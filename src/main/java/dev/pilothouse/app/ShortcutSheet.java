package dev.pilothouse.app;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Commands;
import dev.pilothouse.core.command.Usual;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.KeyWords;
import dev.pilothouse.ui.Labels;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All keys by where they work: in the window, in every pane that has a use for them, in one pane. */
final class ShortcutSheet extends VBox {
    private final Commands commands;
    private final VBox groups = new VBox();

    ShortcutSheet(Commands commands, List<Feature> features) {
        this.commands = commands;
        setId("shortcut-sheet");
        getStyleClass().addAll("prompt", "shortcut-sheet");
        setAccessibleText(Text.tr("Shortcuts"));
        groups.getStyleClass().add("groups");
        group(Text.tr("Everywhere"), WindowCommands.WINDOW);
        group(Text.tr("In this pane, as in others"), Usual.ANY);
        features.forEach(feature -> group(Text.tr("In {0}", feature.title()), feature.id()));
        getChildren().addAll(Labels.of(Text.tr("Shortcuts"), "heading"), Scrolling.reading(groups));
    }

    private void group(String title, String pane) {
        List<Command> keys = commands.offered().stream()
                .filter(command ->
                        command.pane().equals(pane) && command.shortcut().isPresent())
                .toList();
        if (keys.isEmpty()) {
            return;
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("keys");
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(List.of(wide, right));
        keys.forEach(command -> grid.addRow(
                grid.getRowCount(),
                Labels.of(command.title()),
                KeyWords.key(command.shortcut().orElseThrow())));
        groups.getChildren().add(new VBox(Labels.of(title, "strong"), grid));
    }
}
