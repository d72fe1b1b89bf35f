package dev.pilothouse.feature.tables.kept;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The queries that were run last, newest first: a click, or Enter, opens one again. */
public final class HistoryDialog extends VBox {
    private final UnaryOperator<SavedQuery> shown;
    private final Consumer<SavedQuery> open;
    private final Runnable close;

    /**
     * @param shown a query as it may be seen: without personal values
     * @param open opens a query again
     * @param close shuts the dialog
     */
    public HistoryDialog(
            HistoryModel model, UnaryOperator<SavedQuery> shown, Consumer<SavedQuery> open, Runnable close) {
        this.shown = shown;
        this.open = open;
        this.close = close;
        setId("history-dialog");
        getStyleClass().addAll("prompt", "history");
        setAccessibleText(Text.tr("Recent queries"));
        LoadPane<List<Recent>> pane = new LoadPane<>(model.recent(), this::shown, model::load);
        VBox.setVgrow(pane, Priority.ALWAYS);
        Button clear = Buttons.of("clear-history", Text.tr("Clear"), model::clear);
        model.recent()
                .subscribe(load -> clear.setDisable(
                        load.shown().filter(all -> !all.isEmpty()).isEmpty()));
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox buttons = new HBox(clear, between, Buttons.of("close-history", Text.tr("Close"), close));
        buttons.getStyleClass().add("buttons");
        getChildren()
                .addAll(
                        Labels.of(Text.tr("Recent queries"), "heading"),
                        Labels.wrapped(
                                Text.tr(
                                        "The last {0} that you ran in this workspace, kept locked on this computer.",
                                        HistoryStore.MOST),
                                "muted"),
                        pane,
                        buttons);
        model.load();
    }

    private Node shown(List<Recent> all) {
        if (all.isEmpty()) {
            return new EmptyState(
                    "fth-clock", Text.tr("Nothing was run yet"), Text.tr("What you run appears here, newest first."));
        }
        TextField filter = new TextField();
        filter.setId("filter-history");
        filter.setPromptText(Text.tr("Filter"));
        filter.setAccessibleText(Text.tr("Filter recent queries"));
        ListView<Recent> list = new ListView<>();
        list.setId("recent-queries");
        list.setAccessibleText(Text.tr("Recent queries"));
        list.setCellFactory(view -> new RecentCell(() -> choose(list)));
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose(list);
            }
        });
        filter.setOnAction(event -> choose(list));
        filter.sceneProperty().subscribe(scene -> {
            if (scene != null) {
                filter.requestFocus();
            }
        });
        filter.textProperty().subscribe(letters -> {
            list.getItems().setAll(all.stream().filter(it -> has(it, letters)).toList());
            list.getSelectionModel().selectFirst();
        });
        VBox both = new VBox(filter, list);
        both.getStyleClass().add("history-list");
        VBox.setVgrow(list, Priority.ALWAYS);
        return both;
    }

    private boolean has(Recent recent, String letters) {
        String text = recent.query().table() + " " + words(recent);
        return text.toLowerCase(Locale.ROOT).contains(letters.strip().toLowerCase(Locale.ROOT));
    }

    private String words(Recent recent) {
        return new Recent(shown.apply(recent.query()), recent.at()).words();
    }

    private void choose(ListView<Recent> list) {
        Recent chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            close.run();
            open.accept(chosen.query());
        }
    }

    /** What a query asks, of which table, and how long ago. */
    private final class RecentCell extends ListCell<Recent> {
        RecentCell(Runnable choose) {
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (!isEmpty()) {
                    choose.run();
                }
            });
        }

        @Override
        protected void updateItem(Recent recent, boolean empty) {
            super.updateItem(recent, empty);
            Node graphic = null;
            if (!empty && recent != null) {
                Label words = Labels.of(Visible.line(words(recent)), "mono");
                words.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(words, Priority.ALWAYS);
                Label table = Labels.of(recent.query().table(), "muted", "small");
                Label ago = Labels.of(Humane.ago(recent.at(), Instant.now(), ZoneId.systemDefault()), "muted", "small");
                table.setMinWidth(USE_PREF_SIZE);
                ago.setMinWidth(USE_PREF_SIZE);
                HBox row = new HBox(words, table, ago);
                row.getStyleClass().add("recent");
                setAccessibleText(
                        Text.tr("{0}, {1}, {2}", words(recent), recent.query().table(), ago.getText()));
                graphic = row;
            }
            setGraphic(graphic);
        }
    }
}
