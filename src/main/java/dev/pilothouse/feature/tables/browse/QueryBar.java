package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.Labels;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is looked for: where, by which conditions, and Run. */
final class QueryBar extends VBox {
    private final FilterStrip strip;

    /** @param others stand at the right: what else can be done with the table */
    QueryBar(TableModel model, Action run, List<? extends Node> others) {
        getStyleClass().add("query-bar");
        strip = new FilterStrip(model.query());
        Hyperlink add = new Hyperlink(Text.tr("+ Filter"));
        add.setId("add-condition");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> strip.open());
        CommandButton start = Buttons.of(run, "accent");
        start.setMinWidth(USE_PREF_SIZE);
        FlowPane left = new FlowPane(
                new SourceMenu(model.query()), new Chips(model.query(), strip::open), add, start, how(model.query()));
        left.setAlignment(Pos.CENTER_LEFT);
        left.getStyleClass().add("query");
        // As many lines as there is no room in one for.
        left.prefWrapLengthProperty().bind(left.widthProperty());
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox right = new HBox();
        right.getChildren().addAll(others);
        right.getStyleClass().add("query");
        right.setMinWidth(USE_PREF_SIZE);
        right.setAlignment(Pos.CENTER_RIGHT);
        HBox bar = new HBox(left, right);
        bar.getStyleClass().add("query");
        getChildren().addAll(bar, new ParameterStrip(model.query(), run::run), strip);
    }

    private static Node how(QueryModel model) {
        MenuButton menu = new MenuButton();
        menu.setId("how");
        menu.setGraphic(Labels.icon("fth-sliders"));
        menu.getStyleClass().add("icon-menu");
        menu.setAccessibleText(Text.tr("How to read"));
        menu.setTooltip(new Tooltip(Text.tr("Order and consistency")));
        CheckMenuItem descending = new CheckMenuItem(Text.tr("Largest first"));
        descending.setId("descending");
        descending.selectedProperty().bindBidirectional(model.descending());
        CheckMenuItem consistent = new CheckMenuItem(Text.tr("Consistent: sees every earlier write, costs twice"));
        consistent.setId("consistent");
        consistent.selectedProperty().bindBidirectional(model.consistent());
        menu.getItems().addAll(descending, consistent);
        return menu;
    }
}
