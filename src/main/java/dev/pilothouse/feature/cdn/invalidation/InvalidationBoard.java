package dev.pilothouse.feature.cdn.invalidation;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.time.ZoneId;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The invalidations so far, with how old the list is. */
public final class InvalidationBoard extends VBox {
    private final InvalidationModel model;
    private final InvalidationTable table;

    /** @param stopped tells why it is not read by itself, where that is so */
    public InvalidationBoard(InvalidationModel model, Label stopped) {
        this.model = model;
        this.table = new InvalidationTable(model);
        getStyleClass().add("invalidation-board");
        getChildren().addAll(title(), stopped, new LoadPane<>(model.history(), this::draw, model::refresh));
    }

    private Node title() {
        Label read = Labels.of("", "muted", "small");
        read.textProperty().bind(model.history().map(InvalidationBoard::age));
        TextField filter = new TextField();
        filter.setId("filter");
        filter.setPromptText(Text.tr("Filter by path, id or origin"));
        filter.setAccessibleText(Text.tr("Filter invalidations by path, id or origin"));
        filter.textProperty().subscribe(table::filter);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(
                Labels.of(Text.tr("Invalidations"), "strong"),
                filter,
                gap,
                read,
                Buttons.icon("refresh", "fth-refresh-cw", Text.tr("Read the list again"), model::refresh));
        row.getStyleClass().add("title-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node draw(History history) {
        VBox board = new VBox(table.show(history));
        if (!history.whole()) {
            board.getChildren().add(Buttons.of("older", Text.tr("Show older ones"), model::older));
        }
        board.getStyleClass().add("invalidation-board");
        return board;
    }

    private static String age(Load<History> load) {
        return load instanceof Load.Ready<History> ready
                ? Text.tr("read {0}", Humane.exactTime(ready.at(), ZoneId.systemDefault()))
                : "";
    }
}
