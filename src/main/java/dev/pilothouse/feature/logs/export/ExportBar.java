package dev.pilothouse.feature.logs.export;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Choices;
import dev.pilothouse.ui.FileField;
import dev.pilothouse.ui.WrappingRow;
import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;

/** Where the shown lines are written to, and how. */
public final class ExportBar extends WrappingRow {
    private final ExportModel model;
    private final Supplier<LinesModel> lines;
    private final FileField file = new FileField("export-file", Text.tr("File to write"));
    private final ComboBox<Form> form =
            Choices.of("export-form", Text.tr("Format"), Form::words, List.of(Form.values()));

    /** @param lines those on screen */
    public ExportBar(ExportModel model, Supplier<LinesModel> lines) {
        this.model = model;
        this.lines = lines;
        setId("export-bar");
        getStyleClass().add("log-strip");
        setAlignment(Pos.CENTER_LEFT);
        visibleProperty().bind(model.open());
        managedProperty().bind(visibleProperty());
        String home = System.getProperties().getProperty("user.home", "");
        file.setText(Path.of(home).resolve("logs-" + LocalDate.now() + ".log").toString());
        form.valueProperty().subscribe(this::named);
        HBox.setHgrow(file, Priority.ALWAYS);
        Button write = Buttons.of("write-export", Text.tr("Write"), this::write, "accent");
        write.disableProperty().bind(file.textProperty().map(text -> file.file().isEmpty()));
        getChildren()
                .addAll(
                        form,
                        file,
                        Buttons.of("choose-export", Text.tr("Choose…"), this::choose),
                        write,
                        Buttons.of(
                                "cancel-export",
                                Text.tr("Cancel"),
                                () -> model.open().set(false)));
    }

    private void named(Form chosen) {
        if (chosen != null) {
            file.setText(file.getText().replaceFirst("\\.(log|jsonl|txt)$", "." + chosen.ending()));
        }
    }

    private void write() {
        file.file().ifPresent(to -> model.write(lines.get(), to, form.getValue()));
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        file.file()
                .ifPresent(now -> chooser.setInitialFileName(now.getFileName().toString()));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            file.setText(chosen.getPath());
        }
    }
}
