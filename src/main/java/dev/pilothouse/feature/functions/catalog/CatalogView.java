package dev.pilothouse.feature.functions.catalog;

import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Chosen;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The list at the left: a filter, an order, the functions. */
public final class CatalogView extends BorderPane {
    private final CatalogModel model;
    private final ListView<Listed> list = new ListView<>();

    public CatalogView(CatalogModel model) {
        this.model = model;
        getStyleClass().addAll("catalog", "functions-catalog");
        setTop(new VBox(filter(), order()));
        getTop().getStyleClass().add("catalog-top");
        list.setId("functions");
        list.setAccessibleText(Text.tr("Functions"));
        list.setCellFactory(view -> new FunctionCell(model));
        list.setPlaceholder(Labels.wrapped("", "muted"));
        Chosen<Listed> chosen = new Chosen<>(list, Listed::name, model::select);
        model.shown().subscribe(shown -> chosen.show(shown, model.selected().get()));
        model.filter().subscribe(this::nothing);
        model.selected().subscribe(name -> chosen.show(model.shown().get(), name));
        BorderPane below = new BorderPane(list);
        below.setBottom(new VBox(notAll(), noTags(), noHealth()));
        below.getStyleClass().add("lists");
        setCenter(new LoadPane<>(model.catalog(), catalog -> below, model::refresh));
    }

    /** Leads to the filter. */
    public void find() {
        lookup("#filter-functions").requestFocus();
    }

    private Node filter() {
        TextField filter = new TextField();
        filter.setId("filter-functions");
        filter.setPromptText(Text.tr("Filter functions"));
        filter.setAccessibleText(Text.tr("Filter functions"));
        filter.textProperty().bindBidirectional(model.filter());
        return filter;
    }

    private Node order() {
        ComboBox<CatalogModel.Order> order =
                new ComboBox<>(FXCollections.observableArrayList(CatalogModel.Order.values()));
        order.setId("order-functions");
        order.setAccessibleText(Text.tr("Order of the functions"));
        order.setMaxWidth(Double.MAX_VALUE);
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(CatalogModel.Order it) {
                return words(it);
            }

            @Override
            public CatalogModel.Order fromString(String words) {
                throw new UnsupportedOperationException(words);
            }
        });
        order.valueProperty().bindBidirectional(model.order());
        return order;
    }

    private static String words(CatalogModel.Order order) {
        return switch (order) {
            case WORKSPACE -> Text.tr("Workspace’s order");
            case NAME -> Text.tr("By name");
            case TROUBLE -> Text.tr("Most trouble first");
            case SLOWEST -> Text.tr("Slowest first");
            case CHANGED -> Text.tr("Changed last first");
        };
    }

    private void nothing(String letters) {
        ((Label) list.getPlaceholder())
                .setText(
                        letters.isBlank()
                                ? Text.tr("There are no functions in this account and region, and the workspace names"
                                        + " none.")
                                : Text.tr("No function has “{0}” in its name.", letters.strip()));
    }

    private Node notAll() {
        return note(
                Text.tr("Your role may not list functions (lambda:ListFunctions): these are the workspace’s."),
                Catalog::mayList);
    }

    private Node noTags() {
        return note(
                Text.tr("Your role may not read tags (lambda:ListTags): functions that belong here only by their tags"
                        + " are not known."),
                Catalog::mayReadTags);
    }

    private Node note(String text, Predicate<Catalog> fine) {
        Label words = Labels.wrapped(text, "muted", "small");
        words.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.catalog()
                                .get()
                                .shown()
                                .filter(fine.negate())
                                .isPresent(),
                        model.catalog()));
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private Node noHealth() {
        Label words = Labels.wrapped("", "muted", "small");
        words.setId("no-health");
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.unwell()
                                .map(why -> Text.tr("How they do can’t be read: {0}", why))
                                .orElse(""),
                        model.health()));
        words.visibleProperty().bind(words.textProperty().isNotEmpty());
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }
}
