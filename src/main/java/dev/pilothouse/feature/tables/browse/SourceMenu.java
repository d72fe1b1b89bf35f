package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.feature.tables.query.Plan;
import dev.pilothouse.feature.tables.query.Search;
import dev.pilothouse.feature.tables.shape.IndexShape;
import dev.pilothouse.ui.Labels;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** Chooses where to look; left alone, wherever it costs least. */
final class SourceMenu extends MenuButton {
    private final QueryModel model;

    SourceMenu(QueryModel model) {
        this.model = model;
        setId("index");
        getStyleClass().add("source");
        setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER);
        model.table().subscribe(now -> offer());
        model.source().subscribe(now -> offer());
        model.asked().subscribe(now -> name());
    }

    private void offer() {
        getItems().clear();
        ToggleGroup group = new ToggleGroup();
        add(group, Text.tr("Automatic: where it costs least"), "index-automatic", new Search.Source.Best());
        add(group, Text.tr("The table itself"), "index-table", new Search.Source.Table());
        for (IndexShape index : model.table().get().indexes()) {
            String by = String.join(", ", index.keys().names());
            add(
                    group,
                    Text.tr("{0}: by {1}", index.name(), by),
                    "index-" + index.name(),
                    new Search.Source.Index(index.name()));
        }
        name();
    }

    private void add(ToggleGroup group, String title, String id, Search.Source source) {
        RadioMenuItem item = new RadioMenuItem(title);
        item.setId(id);
        item.setMnemonicParsing(false);
        item.setToggleGroup(group);
        item.setSelected(model.source().get().equals(source));
        item.setOnAction(event -> model.source().set(source));
        getItems().add(item);
    }

    private void name() {
        String chosen = switch (model.asked().get()) {
            case Asked.Can(Plan plan) -> plan.index().map(IndexShape::name).orElse(Text.tr("none"));
            case Asked.Stages stages -> Text.tr("none");
            case Asked.Elsewhere elsewhere -> Text.tr("none");
            case Asked.Unread unread -> Text.tr("none");
            case Asked.Cannot cannot -> Text.tr("none");
        };
        HBox both = new HBox(Labels.of(Text.tr("Index")), Labels.of(chosen, "strong"));
        both.getStyleClass().add("condition-words");
        setGraphic(both);
        setAccessibleText(Text.tr("Index {0}", chosen));
    }
}
