package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.FileField;
import dev.pilothouse.ui.FormRow;
import dev.pilothouse.ui.Labels;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Asks where an answer is saved to. */
final class AnswerDialog extends VBox {
    private final FileField file = new FileField("answer-file", Text.tr("File to write"));

    /**
     * For the answer of a function.
     *
     * @param save gets the file that is named in full
     * @param close shuts the dialog
     */
    AnswerDialog(String function, String payload, Consumer<Path> save, Runnable close) {
        setId("save-answer-dialog");
        getStyleClass().addAll("prompt", "keep-event");
        setAccessibleText(Text.tr("Save the answer"));
        String ending = payload.startsWith("{") || payload.startsWith("[") ? "json" : "txt";
        String home = System.getProperties().getProperty("user.home", "");
        file.setText(Path.of(home)
                .resolve("%s-%s.%s".formatted(function, LocalDate.now(), ending))
                .toString());
        Button write = Buttons.of(
                "write-answer",
                Text.tr("Save"),
                () -> file.file().ifPresent(path -> {
                    close.run();
                    save.accept(path);
                }),
                "accent");
        write.disableProperty().bind(file.textProperty().map(text -> file.file().isEmpty()));
        file.setOnAction(event -> write.fire());
        HBox buttons = new HBox(
                Buttons.of("cancel-answer", Text.tr("Cancel"), close),
                Buttons.of("choose-answer", Text.tr("Choose…"), this::choose),
                write);
        buttons.getStyleClass().add("buttons");
        getChildren()
                .addAll(
                        Labels.of(Text.tr("Save the answer"), "heading"),
                        new FormRow(Text.tr("File"), file),
                        Labels.wrapped(
                                Text.tr(
                                        "All {0} of it, as it came. Only you may read the file.",
                                        Humane.bytes(payload.getBytes(StandardCharsets.UTF_8).length)),
                                "muted",
                                "small"),
                        buttons);
    }

    private void choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Text.tr("Save the answer"));
        file.file()
                .ifPresent(path -> chooser.setInitialFileName(path.getFileName().toString()));
        File chosen = chooser.showSaveDialog(getScene().getWindow());
        if (chosen != null) {
            file.setText(chosen.toString());
        }
    }
}
