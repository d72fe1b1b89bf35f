package dev.pilothouse.feature.cdn.configuration;

import dev.pilothouse.aws.cloudfront.Configuration;
import dev.pilothouse.core.Text;
import dev.pilothouse.ui.Facts;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.WrappingRow;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All that is set of a distribution, as cards in two columns: the whole on the left, origins and behaviours on the right. */
public final class ConfigurationBoard extends VBox {
    private final ConfigurationModel model;
    private final VBox page = new VBox();

    public ConfigurationBoard(ConfigurationModel model) {
        this.model = model;
        getStyleClass().add("cdn-tab");
        page.getStyleClass().add("cdn-tab");
        getChildren()
                .addAll(
                        new ChangesCard(model),
                        head(),
                        new LoadPane<>(model.configuration(), this::page, model::refresh));
        model.filter().subscribe(text -> model.configuration().get().shown().ifPresent(this::page));
    }

    private Node head() {
        TextField filter = new TextField();
        filter.setId("settings-filter");
        filter.setPromptText(Text.tr("Filter by name or value"));
        filter.setAccessibleText(Text.tr("Filter settings by name or value"));
        filter.textProperty().bindBidirectional(model.filter());
        HBox row = new WrappingRow(
                filter, Labels.of(Text.tr("Nothing of it can be changed from here."), "muted", "small"));
        row.getStyleClass().add("title-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node page(Configuration configuration) {
        String part = model.filter().get().strip().toLowerCase(Locale.ROOT);
        Cards cards = Cards.of(configuration, model.now());
        Cards fitting = part.isEmpty() ? cards : cards.fitting(part);
        page.getChildren()
                .setAll(
                        fitting.isEmpty()
                                ? Labels.of(Text.tr("No setting matches the filter."), "muted")
                                : columns(fitting));
        return page;
    }

    private static Node columns(Cards cards) {
        WrappingRow both = new WrappingRow(column(cards.whole()), column(cards.each()));
        both.getStyleClass().add("setting-columns");
        return both;
    }

    private static Node column(List<Card> cards) {
        VBox column = new VBox();
        column.getStyleClass().addAll("cdn-tab", "setting-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        cards.forEach(card -> column.getChildren().add(node(card)));
        return column;
    }

    private static Node node(Card card) {
        Facts facts = new Facts();
        for (Fact fact : card.facts()) {
            Label value = Labels.wrapped(fact.value());
            if (!fact.exact().isEmpty()) {
                value.setTooltip(new Tooltip(fact.exact()));
            }
            facts.add(fact.name(), value);
        }
        // Keys of tags are names, too, and may be long.
        facts.getChildren().forEach(one -> {
            GridPane.setValignment(one, VPos.TOP);
            if (one instanceof Label label) {
                label.setWrapText(true);
                label.setMinHeight(USE_PREF_SIZE);
            }
        });
        VBox box = new VBox(Labels.of(card.title(), "strong"), facts);
        box.getStyleClass().addAll("card", "setting-card");
        return box;
    }
}
