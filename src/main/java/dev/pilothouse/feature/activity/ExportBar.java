package dev.pilothouse.feature.activity;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import java.io.File;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;

/** Where the entries that the filter lets pass are written, and as what. */
final class ExportBar extends WrappingRow {
    private final TextField file = new TextField();
    private final RadioButton lines = new RadioButton(Text.tr("JSON Lines"));
    private final RadioButton csv = new RadioButton(Text.tr("CSV"));

    ExportBar(ActivityModel model, BooleanProperty shown) {
        setId("export-bar");
        getStyleClass().add("tool-bar-row");
        visibleProperty().bind(shown);
        managedProperty().bind(shown);
        ToggleGroup formats = new ToggleGroup();
        lines.setId("export-lines");
        csv.setId("export-csv");
        lines.setToggleGroup(formats);
        csv.setToggleGroup(formats);
        lines.setSelected(true);
        csv.selectedProperty().subscribe((before, now) -> file.setText(named(file.getText())));
        file.setId("export-file");
        file.getStyleClass().add("mono");
        file.setAccessibleText(Text.tr("File to write"));
        file.setText(named(Path.of(System.getProperties().getProperty("user.home", ""))
                .resolve("pilothouse-activity-" + LocalDate.now() + ".jsonl")
                .toString()));
        HBox.setHgrow(file, Priority.ALWAYS);
        Button write = Buttons.of(
                "write-export",
                Text.tr("Write"),
                () -> path().ifPresent(path -> {
                    model.export(path, format());
                    shown.set(false);
                }),
                "accent");
        write.disableProperty().bind(file.textProperty().map(text -> path(text).isEmpty()));
        Button choose = Buttons.of("choose-export", Text.tr("Choose…"), this::choose);
        Label what = Labels.of(Text.tr("Write what the filter shows to"), "muted");
        what.setLabelFor(file);
        for (var part : new javafx.scene.control.Control[] {what, lines, csv, choose, write}) {
            part.setMinWidth(USE_PREF_SIZE);
        }
        getChildren().addAll(what, file, choose, lines, csv, write);
    }

    private Export.Format format() {
        return csv.isSelected() ? Export.Format.CSV : Export.Format.JSON_LINES;
    }

    private String named(String path) {
        return path.replaceFirst("\\.(csv|jsonl)$", csv.isSelected() ? ".csv" : ".jsonl");
    }

    private Optional<Path> path() {
        return path(file.getText());
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(text.strip())
                    .filter(name -> !name.isEmpty())
                    .map(Path::of)
                    .filter(path -> path.isAbsolute() && path.getFileName() != null);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Text.tr("Export activity"));
        path().ifPresent(path -> chooser.setInitialFileName(path.getFileName().toString()));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            file.setText(chosen.toString());
        }
    }
}
