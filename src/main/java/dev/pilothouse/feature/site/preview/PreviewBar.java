package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.feature.site.build.Build;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The planned build as a preview: what it is called, how long it is kept, and a look at what that would do. */
final class PreviewBar extends VBox {
    private final PreviewsModel model;
    private final Label what = Labels.of("", "muted");

    PreviewBar(PreviewsModel model) {
        this.model = model;
        getStyleClass().add("preview-bar");
        TextField name = field("preview-name", Text.tr("Name of the preview"), 18);
        name.getStyleClass().add("mono");
        name.textProperty().bindBidirectional(model.name());
        name.setOnAction(event -> model.look());
        TextField days = field("preview-days", Text.tr("Days that it is kept"), 3);
        days.textProperty().bindBidirectional(model.days());
        days.setOnAction(event -> model.look());
        Button look = Buttons.of("look-at-preview", Text.tr("Plan preview"), model::look, "accent");
        look.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.build().isEmpty()
                                || !PreviewName.fits(model.name().get().strip())
                                || model.keptFor().isEmpty()
                                || model.job().get().isPresent(),
                        model.around().planned(),
                        model.name(),
                        model.days(),
                        model.job()));
        look.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new WrappingRow(
                label(model.folder(), "mono", "muted"),
                name,
                label(Text.tr("kept for")),
                days,
                label(Text.tr("days")),
                look,
                what);
        HBox.setHgrow(what, Priority.ALWAYS);
        row.getStyleClass().add("release-name");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(row, problem());
        model.around().planned().subscribe(this::tell);
        tell();
    }

    private Label problem() {
        Label words = Labels.wrapped("", "danger", "small");
        words.textProperty().bind(Bindings.createStringBinding(() -> wrong().orElse(""), model.name(), model.days()));
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private Optional<String> wrong() {
        String typed = model.name().get().strip();
        if (!typed.isEmpty() && !PreviewName.fits(typed)) {
            return Optional.of(PreviewName.words());
        }
        return model.keptFor().isPresent()
                ? Optional.empty()
                : Optional.of(Text.tr("A preview is kept for 1 to 365 days."));
    }

    private void tell() {
        what.setText(model.build()
                .map(PreviewBar::inWords)
                .orElse(Text.tr("Plan a build first: it can be tried here before it goes live.")));
    }

    private static String inWords(Build build) {
        return Text.tr(
                "{0}: {1,choice,1#1 file|1<{1} files}, {2}",
                build.name(), build.files().size(), Humane.bytes(build.size()));
    }

    private static TextField field(String id, String name, int columns) {
        TextField field = new TextField();
        field.setId(id);
        field.setAccessibleText(name);
        field.setPromptText(id.equals("preview-name") ? Text.tr("new-checkout") : "");
        field.setPrefColumnCount(columns);
        field.setMinWidth(Region.USE_PREF_SIZE);
        return field;
    }

    private static Label label(String text, String... styles) {
        Label label = Labels.of(text, styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
