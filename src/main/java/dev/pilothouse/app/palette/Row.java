package dev.pilothouse.app.palette;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.KeyWords;
import dev.pilothouse.ui.Labels;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One entry in the list: what it is, and its keys; greyed with the reason where it can't be chosen. */
final class Row extends ListCell<Entry> {
    private final HBox row = new HBox();

    Row(Consumer<Entry> choose) {
        row.getStyleClass().add("row");
        row.setAlignment(Pos.CENTER_LEFT);
        // A row is as wide as the list, whatever stands in it.
        setPrefWidth(0);
        setOnMouseClicked(event -> {
            if (!isEmpty()) {
                choose.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Entry entry, boolean empty) {
        super.updateItem(entry, empty);
        setText(null);
        setGraphic(null);
        setTooltip(null);
        setId(null);
        getStyleClass().remove("refused");
        if (!empty && entry != null) {
            draw(entry);
        }
    }

    private void draw(Entry entry) {
        String about = entry.refusal()
                .map(reason -> Text.tr("{0} – {1}", entry.about(), reason))
                .orElse(entry.about());
        entry.refusal().ifPresent(reason -> getStyleClass().add("refused"));
        Label title = Labels.of(entry.title(), "title");
        title.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        title.setMinWidth(0);
        Label kind = Labels.of(about, "muted");
        kind.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        StackPane icon = new StackPane();
        icon.getStyleClass().add("icon");
        if (!entry.icon().isEmpty()) {
            icon.getChildren().add(Labels.icon(entry.icon()));
        }
        row.getChildren().setAll(icon, title, kind, space);
        entry.shortcut().ifPresent(keys -> row.getChildren().add(KeyWords.key(keys)));
        setGraphic(row);
        setId("entry-" + entry.key());
        setTooltip(new Tooltip(Text.tr("{0} – {1}", entry.title(), about)));
        setAccessibleText(Text.tr("{0} – {1}", entry.title(), about));
    }
}
