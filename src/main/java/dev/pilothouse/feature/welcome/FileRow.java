package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import java.io.File;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The path of a workspace file, typed or chosen. */
final class FileRow extends HBox {
    /**
     * @param asked what is to be typed
     * @param dialog opens the desktop's chooser and answers its choice, or null
     */
    FileRow(StringProperty path, String asked, BiFunction<FileChooser, Window, File> dialog, Runnable chosen) {
        getStyleClass().add("file-row");
        TextField field = new TextField();
        field.setId("workspace-file");
        field.getStyleClass().add("mono");
        field.setPromptText(asked);
        field.setAccessibleText(asked);
        field.textProperty().bindBidirectional(path);
        field.setOnAction(event -> chosen.run());
        HBox.setHgrow(field, Priority.ALWAYS);
        Button choose = Buttons.of("choose-file", Text.tr("Choose…"), () -> {
            FileChooser chooser = new FileChooser();
            chooser.getExtensionFilters()
                    .addAll(
                            new FileChooser.ExtensionFilter(Text.tr("Workspaces"), "*.json", "*.pilothouse"),
                            new FileChooser.ExtensionFilter(Text.tr("All files"), "*"));
            Optional.ofNullable(dialog.apply(chooser, getScene().getWindow())).ifPresent(file -> {
                path.set(file.toString());
                chosen.run();
            });
        });
        choose.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(field, choose);
    }
}
