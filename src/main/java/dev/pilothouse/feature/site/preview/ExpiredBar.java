package dev.pilothouse.feature.site.preview;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Says that previews have expired, and leads to their removal; away where none has. */
final class ExpiredBar extends HBox {
    private final PreviewsModel model;
    private final Label words = Labels.of("", "warning");

    ExpiredBar(PreviewsModel model) {
        this.model = model;
        setId("expired");
        getStyleClass().addAll("release-name", "preview-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .addAll(
                        words,
                        gap,
                        Buttons.of("remove-expired", Text.tr("Remove expired…"), () -> model.ask(names()), "small"));
        managedProperty().bind(visibleProperty());
        model.previews().subscribe(this::tell);
        tell();
    }

    private void tell() {
        int expired = model.expired().size();
        setVisible(expired > 0);
        words.setText(Text.tr(
                "{0,choice,0#|1#1 preview has|1<{0} previews have} expired. The next preview’s deploy removes"
                        + " {0,choice,1#it|1<them}, and so does collecting old files; a deploy of the site does not.",
                expired));
    }

    private List<String> names() {
        return model.expired().stream().map(Preview::name).toList();
    }
}
