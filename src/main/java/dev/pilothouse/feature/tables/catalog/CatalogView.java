package dev.pilothouse.feature.tables.catalog;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/** The list at the left: a filter, the tables, and the saved queries. */
public final class CatalogView extends BorderPane {
    private final CatalogModel model;
    private final ListView<Listed> list = new ListView<>();
    private boolean following;

    /** @param saved the queries that are kept */
    public CatalogView(CatalogModel model, Node saved) {
        this.model = model;
        getStyleClass().add("catalog");
        TextField filter = new TextField();
        filter.setId("filter-tables");
        filter.setPromptText(Text.tr("Filter tables"));
        filter.setAccessibleText(Text.tr("Filter tables"));
        filter.textProperty().bindBidirectional(model.filter());
        setTop(filter);
        list.setId("tables");
        list.setAccessibleText(Text.tr("Tables"));
        list.setCellFactory(view -> new ListedCell(model));
        list.setPlaceholder(Labels.wrapped("", "muted"));
        list.prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> 4
                                + list.getFixedCellSize()
                                        * Math.max(3, list.getItems().size()),
                        list.fixedCellSizeProperty(),
                        Bindings.size(list.getItems())));
        model.shown().subscribe(now -> show());
        model.selected().subscribe(now -> choose());
        model.counted().subscribe(now -> list.refresh());
        model.waiting().subscribe(list::refresh);
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> {
            if (!following && chosen != null) {
                model.select(chosen.name());
            }
        });
        VBox below = new VBox(list, notAll(), saved);
        below.getStyleClass().add("lists");
        setCenter(new LoadPane<>(model.catalog(), catalog -> below, model::readNames));
    }

    /** Leads to the filter. */
    public void find() {
        lookup("#filter-tables").requestFocus();
    }

    private void show() {
        following = true;
        list.getItems().setAll(model.shown().get());
        following = false;
        choose();
        ((Label) list.getPlaceholder())
                .setText(
                        model.filter().get().isBlank()
                                ? Text.tr(
                                        "There are no tables in this account and region, and the workspace names none.")
                                : Text.tr(
                                        "No table has “{0}” in its name.",
                                        model.filter().get().strip()));
    }

    private void choose() {
        following = true;
        List<Listed> shown = list.getItems();
        int index = -1;
        for (int i = 0; i < shown.size(); i++) {
            if (model.selected().get().filter(shown.get(i).name()::equals).isPresent()) {
                index = i;
            }
        }
        list.getSelectionModel().clearAndSelect(index);
        following = false;
    }

    private Node notAll() {
        Label words = Labels.wrapped(
                Text.tr("Your role may not list tables (dynamodb:ListTables): these are the workspace’s."),
                "muted",
                "small");
        words.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.catalog()
                                .get()
                                .shown()
                                .filter(it -> !it.mayList())
                                .isPresent(),
                        model.catalog()));
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }
}
