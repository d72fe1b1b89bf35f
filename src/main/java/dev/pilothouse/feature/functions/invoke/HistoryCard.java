package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Outcome;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.Pill;
import dev.pilothouse.ui.Tone;
import dev.pilothouse.ui.WrappingRow;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was invoked before from this computer: to be used again, or compared. */
final class HistoryCard extends VBox {
    private final InvokeModel model;
    private final ListView<Past> list = new ListView<>();

    /**
     * @param again sends the chosen one once more
     * @param compare shows two, the older one first
     */
    HistoryCard(InvokeModel model, Action again, BiConsumer<Past, Past> compare) {
        this.model = model;
        getStyleClass().add("history");
        list.setId("history");
        list.setAccessibleText(Text.tr("Invocations from this computer"));
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.setCellFactory(view -> new PastCell());
        list.setPlaceholder(Labels.wrapped(
                Text.tr("Nothing was invoked from here yet. Events and answers are kept encrypted on this computer, for"
                        + " as long as values are."),
                "muted"));
        List<Past> chosen = list.getSelectionModel().getSelectedItems();
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Past>) change -> model.history()
                .chosen()
                .set(chosen.size() == 1 ? Optional.ofNullable(chosen.getFirst()) : Optional.empty()));
        model.history().chosen().set(Optional.empty());
        Button use = Buttons.of("use-again", Text.tr("Use again"), () -> model.recall(chosen.getFirst()));
        use.disableProperty()
                .bind(model.history().chosen().map(it -> it.flatMap(Past::event).isEmpty()));
        Button both = Buttons.of("compare-both", Text.tr("Compare two"), () -> {
            Past one = chosen.getFirst();
            Past other = chosen.getLast();
            compare.accept(one.at().isBefore(other.at()) ? one : other, one.at().isBefore(other.at()) ? other : one);
        });
        both.disableProperty()
                .bind(Bindings.size(list.getSelectionModel().getSelectedItems()).isNotEqualTo(2));
        HBox buttons = new WrappingRow(use, Buttons.of(again), both);
        buttons.getStyleClass().add("history-buttons");
        LoadPane<List<Past>> loaded = new LoadPane<>(model.history().all(), this::show, model.history()::read);
        VBox.setVgrow(loaded, Priority.ALWAYS);
        getChildren().addAll(head(), loaded, buttons);
    }

    private HBox head() {
        Label title = Labels.of(Text.tr("Invoked from here"), "strong");
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button forget = Buttons.of("forget-history", Text.tr("Forget all"), model.history()::forget);
        forget.setMinWidth(USE_PREF_SIZE);
        forget.disableProperty()
                .bind(model.history()
                        .all()
                        .map(it -> it.shown().orElse(List.of()).isEmpty()));
        HBox head = new WrappingRow(title, gap, forget);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("result-head");
        return head;
    }

    private ListView<Past> show(List<Past> all) {
        list.getItems().setAll(all);
        return list;
    }

    private static final class PastCell extends ListCell<Past> {
        PastCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Past past, boolean empty) {
            super.updateItem(past, empty);
            setGraphic(empty || past == null ? null : row(past));
        }

        private static HBox row(Past past) {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox row = new HBox(
                    Labels.exact(
                            Humane.ago(past.at(), Instant.now(), ZoneId.systemDefault()),
                            Humane.exactTime(past.at(), ZoneId.systemDefault())),
                    Labels.of(past.qualifier().orElse(Text.tr("newest code")), "muted", "small"),
                    gap,
                    Labels.of(
                            past.response()
                                    .map(it -> Humane.duration(it.took()))
                                    .orElse(""),
                            "muted",
                            "small"),
                    pill(past));
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("past");
            return row;
        }

        private static Pill pill(Past past) {
            if (past.outcome() == Outcome.UNKNOWN) {
                return new Pill(Text.tr("unknown"), Tone.DANGER);
            }
            if (past.outcome() == Outcome.NOT_DONE) {
                return new Pill(Text.tr("not run"), Tone.WARNING);
            }
            boolean failed =
                    past.response().flatMap(Past.Response::functionError).isPresent();
            return failed ? new Pill(Text.tr("failed"), Tone.DANGER) : new Pill(Text.tr("ran"), Tone.SUCCESS);
        }
    }
}
