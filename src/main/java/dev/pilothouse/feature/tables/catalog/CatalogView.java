package dev.pilothouse.feature.tables.catalog;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Chosen;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
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
        Chosen<Listed> chosen = new Chosen<>(list, Listed::name, model::select);
        model.shown().subscribe(shown -> chosen.show(shown, model.selected().get()));
        model.selected().subscribe(name -> chosen.show(model.shown().get(), name));
        model.filter().subscribe(this::nothing);
        VBox below = new VBox(list, notAll(), saved);
        below.getStyleClass().add("lists");
        setCenter(new LoadPane<>(model.catalog(), catalog -> below, model::readNames));
    }

    /** Leads to the filter. */
    public void find() {
        lookup("#filter-tables").requestFocus();
    }

    private void nothing(String letters) {
        ((Label) list.getPlaceholder())
                .setText(
                        letters.isBlank()
                                ? Text.tr(
                                        "There are no tables in this account and region, and the workspace names none.")
                                : Text.tr("No table has “{0}” in its name.", letters.strip()));
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
