package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Says elsewhere in the pane that the configuration changed, and leads to what did; takes no room where nothing did. */
public final class ChangedNote extends HBox {
    private final Label words = Labels.of("");

    public ChangedNote(ConfigurationModel model, Runnable show) {
        setId("changed");
        getStyleClass().addAll("card", "title-row");
        setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        Button button = Buttons.of("show-changes", Text.tr("Show"), show);
        button.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(Labels.icon("fth-alert-triangle", "warning"), words, button);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        model.comparison().subscribe(this::follow);
    }

    private void follow(Load<Comparison> load) {
        load.shown().ifPresent(it -> {
            setVisible(!it.changes().isEmpty());
            words.setText(it.changes().isEmpty() ? "" : ChangesCard.words(it));
        });
    }
}
