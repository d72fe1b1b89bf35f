package dev.pilothouse.feature.tables.browse;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.CommandButton;
import dev.pilothouse.ui.KeyWords;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.WrappingRow;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is looked for: where and by which conditions, or by which statement; Run; and what else can be done. */
final class QueryBar extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private final FilterStrip strip;
    private final Tools tools;
    private final List<Node> fixed;
    private final Region first;

    /**
     * @param can what can be done here
     */
    QueryBar(TableModel model, BrowseView.Bar can) {
        getStyleClass().add("query-bar");
        strip = new FilterStrip(model.query());
        tools = new Tools(can.tools());
        first = conditions(model);
        fixed = List.of(start(model, can.run()), partiql(model, can.partiql()), how(model));
        WrappingRow bar = WrappingRow.led(first);
        bar.getChildren().addAll(fixed);
        bar.getChildren().add(tools);
        bar.setAlignment(Pos.TOP_LEFT);
        bar.getStyleClass().add("query");
        ParameterStrip ofConditions =
                new ParameterStrip(model.query().namesAskedFor(), model.query().parameters(), can.run()::run);
        StatementModel statement = model.question().statement();
        ParameterStrip ofStatement = new ParameterStrip(statement.asksFor(), statement.parameters(), can.run()::run);
        getChildren()
                .addAll(
                        bar,
                        only(false, model, new VBox(ofConditions, strip)),
                        only(true, model, new VBox(ofStatement)),
                        new StatementPane(model));
        widthProperty().subscribe(now -> fold());
    }

    // Run stands where it stands; the other tools give way to the conditions.
    private void fold() {
        double wanted = first.minWidth(-1)
                + fixed.stream().mapToDouble(node -> node.prefWidth(-1)).sum()
                + tools.wide();
        tools.fold(getWidth() > 0 && getWidth() < wanted);
    }

    private Region conditions(TableModel model) {
        Hyperlink add = new Hyperlink(Text.tr("+ Filter"));
        add.setId("add-condition");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> strip.open());
        FlowPane left = new FlowPane(new SourceMenu(model.query()), new Chips(model.query(), strip::open), add);
        left.setAlignment(Pos.CENTER_LEFT);
        left.getStyleClass().add("query");
        // As many lines as there is no room in one for.
        left.prefWrapLengthProperty().bind(left.widthProperty());
        Label keys = Labels.of(
                Text.tr(
                        "{0} completes, {1} runs; :name asks for a value",
                        KeyWords.of("Shortcut+Space"), KeyWords.of("Shortcut+Enter")),
                "muted",
                "small");
        keys.setMaxWidth(Double.MAX_VALUE);
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        HBox either = new HBox(only(false, model, left), only(true, model, keys));
        either.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(keys, Priority.ALWAYS);
        HBox.setHgrow(either, Priority.ALWAYS);
        either.getStyleClass().add("query-first");
        return either;
    }

    private static <N extends Node> N only(boolean partiql, TableModel model, N node) {
        node.visibleProperty()
                .bind(
                        partiql
                                ? model.question().partiql()
                                : model.question().partiql().not());
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private static Node start(TableModel model, Action run) {
        CommandButton start = Buttons.of(run, "accent");
        start.setMinWidth(USE_PREF_SIZE);
        model.question()
                .asked()
                .subscribe(
                        asked -> start.text().set(asked instanceof Asked.Stages ? Text.tr("Stage") : Text.tr("Run")));
        return start;
    }

    private static Node partiql(TableModel model, Action toggle) {
        CommandButton partiql = Buttons.of(toggle);
        partiql.setMinWidth(USE_PREF_SIZE);
        partiql.getStyleClass().add("chosen-toggle");
        model.question().partiql().subscribe(now -> partiql.pseudoClassStateChanged(CHOSEN, now));
        return partiql;
    }

    private static Node how(TableModel model) {
        MenuButton menu = new MenuButton();
        menu.setId("how");
        menu.setGraphic(Labels.icon("fth-sliders"));
        menu.getStyleClass().add("icon-menu");
        menu.setAccessibleText(Text.tr("How to read"));
        menu.setTooltip(new Tooltip(Text.tr("Order, consistency and columns")));
        menu.setMinWidth(USE_PREF_SIZE);
        menu.setMaxHeight(Double.MAX_VALUE);
        CheckMenuItem descending = new CheckMenuItem(Text.tr("Largest first"));
        descending.setId("descending");
        descending.selectedProperty().bindBidirectional(model.query().descending());
        descending.disableProperty().bind(model.question().partiql());
        CheckMenuItem consistent = new CheckMenuItem(Text.tr("Consistent: sees every earlier write, costs twice"));
        consistent.setId("consistent");
        consistent.selectedProperty().bindBidirectional(model.query().consistent());
        CheckMenuItem only = new CheckMenuItem(Text.tr("Only the shown columns: less to carry, costs the same"));
        only.setId("only-columns");
        only.selectedProperty().bindBidirectional(model.columns().only());
        only.disableProperty().bind(model.question().partiql());
        menu.getItems().addAll(descending, consistent, only);
        return menu;
    }
}
