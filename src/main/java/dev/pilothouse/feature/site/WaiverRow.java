package dev.pilothouse.feature.site;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The way to publish one file that a rule forbids: with a reason, which is recorded. */
final class WaiverRow extends VBox {
    private final String path;
    private final SiteModel model;

    WaiverRow(String path, SiteModel model) {
        this.path = path;
        this.model = model;
        getStyleClass().add("waiver");
        getChildren()
                .add(Buttons.of("waive", Text.tr("Publish {0} anyway…", name()), this::ask, "small", "danger-quiet"));
    }

    private void ask() {
        TextField reason = new TextField();
        reason.setId("waive-reason");
        reason.setPromptText(Text.tr("Why it may be public"));
        reason.setAccessibleText(Text.tr("Why {0} may be public", path));
        Button publish = Buttons.of("waive-confirm", Text.tr("Publish"), () -> model.waive(path, reason.getText()));
        publish.disableProperty().bind(reason.textProperty().map(String::isBlank));
        publish.setMinWidth(USE_PREF_SIZE);
        reason.setOnAction(event -> publish.fire());
        HBox.setHgrow(reason, Priority.ALWAYS);
        HBox row = new HBox(reason, publish);
        row.getStyleClass().add("check");
        getChildren().setAll(Labels.wrapped(path, "mono", "small"), row);
        reason.requestFocus();
    }

    private String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
