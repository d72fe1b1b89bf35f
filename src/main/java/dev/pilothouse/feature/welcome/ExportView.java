package dev.pilothouse.feature.welcome;

import dev.pilothouse.core.Setting;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Pill;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** Writing a workspace into a file for others, and choosing what of one's own goes with it. */
final class ExportView extends VBox {
    private final Map<Setting<?>, CheckBox> shared = new LinkedHashMap<>();

    ExportView(Workspace workspace, ShelfModel model, Node failures) {
        setId("exporting");
        getStyleClass().add("import");
        HBox title = new HBox(
                8, Labels.of(Text.tr("Export {0}", workspace.name()), "display"), Pill.of(workspace.environment()));
        title.setAlignment(Pos.CENTER_LEFT);
        Button export = Buttons.of("write", Text.tr("Export"), () -> model.export(workspace, chosen()), "accent");
        export.disableProperty().bind(model.file().map(String::isBlank));
        getChildren()
                .addAll(
                        title,
                        Labels.wrapped(
                                Text.tr("The file holds ids and no secrets. What is yours alone stays here, unless you"
                                        + " share it below."),
                                "muted"),
                        new FileRow(
                                model.file(),
                                Text.tr("Path of a workspace file"),
                                FileChooser::showSaveDialog,
                                () -> {}));
        model.shareable(workspace).forEach(it -> {
            CheckBox box = new CheckBox(Text.tr("Share: {0}", it.title()));
            box.setId("share-" + it.entry().name());
            shared.put(it.entry(), box);
            getChildren().add(box);
        });
        getChildren().addAll(new HBox(8, export, Buttons.of("leave", Text.tr("Cancel"), model::leave)), failures);
    }

    private List<Setting<?>> chosen() {
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue().isSelected())
                .<Setting<?>>map(Map.Entry::getKey)
                .toList();
    }
}
