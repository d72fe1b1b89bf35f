package dev.pilothouse.feature.activity;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Usual;
import dev.pilothouse.core.journal.chain.Verdict;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Dialogs;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.ReadAt;
import dev.pilothouse.ui.Sided;
import dev.pilothouse.ui.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Activity pane: filter above, entries below it, and the one that is looked at beside them. */
final class ActivityView implements View {
    private final ActivityModel model;
    private final Gate gate;
    private final BooleanProperty exporting = new SimpleBooleanProperty();
    private final ObservableValue<Optional<Instant>> readAt;
    private final BorderPane node = new BorderPane();
    private final BorderPane journal = new BorderPane();
    private final Label range = Labels.of("", "muted");
    private final HBox foot = new HBox(range);

    ActivityView(ActivityModel model, Gate gate, Dialogs dialogs) {
        this.model = model;
        this.gate = gate;
        this.readAt = ReadAt.of(model.board());
        node.getStyleClass().add("activity");
        node.setTop(new VBox(new FilterBar(model, gate, exporting), new ExportBar(model, exporting), verdict()));
        foot.getStyleClass().add("range");
        foot.setAlignment(Pos.CENTER_LEFT);
        Sided entries = new Sided("entry", new EntryTable(model).node());
        journal.setCenter(entries);
        journal.setBottom(foot);
        node.setCenter(new LoadPane<>(model.board(), this::board, model::refresh));
        model.rows().addListener((ListChangeListener<Row>) change -> range());
        model.selected()
                .subscribe(row -> row.ifPresentOrElse(
                        shown -> entries.show(new EntrySide(shown, model, gate, dialogs)), entries::hide));
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String subtitle() {
        return Text.tr("everything written from this console");
    }

    @Override
    public List<Action> actions() {
        return List.of(
                Action.reads(Usual.REFRESH, gate, model::refresh),
                Action.reads(Usual.FIND, gate, this::find),
                Action.reads(ActivityFeature.VERIFY, gate, model::verify),
                Action.reads(ActivityFeature.EXPORT, gate, () -> exporting.set(!exporting.get())),
                undo());
    }

    @Override
    public ObservableValue<Optional<Instant>> readAt() {
        return readAt;
    }

    @Override
    public void close() {
        model.close();
    }

    private void find() {
        Optional.ofNullable(node.lookup("#filter")).ifPresent(Node::requestFocus);
    }

    private Action undo() {
        Optional<Row> row = model.selected().get();
        return Action.writes(
                ActivityFeature.undo(row.map(model::needs).orElse(List.of())),
                gate,
                model.selected()
                        .map(now -> now.map(Row::refusal)
                                .orElseGet(() -> Optional.of(Text.tr("Choose the entry to be undone first.")))),
                model::undo);
    }

    private Node board(Board board) {
        if (board.rows().isEmpty()) {
            return new EmptyState(
                    "fth-activity",
                    Text.tr("Nothing was changed from here yet"),
                    Text.tr("Deploys, invalidations and everything else that writes stand here: who did it, why, what"
                            + " came of it, and how to take it back."));
        }
        range();
        foot.getChildren().setAll(range);
        if (!board.complete()) {
            foot.getChildren().add(Buttons.of("older", Text.tr("Read older ones"), model::older));
        }
        return journal;
    }

    private void range() {
        model.board()
                .get()
                .shown()
                .ifPresent(board -> range.setText(range(board, model.rows().size())));
    }

    private static String range(Board board, int shown) {
        int read = board.rows().size();
        String entries = board.complete()
                ? Text.tr(
                        "{0} of {1,choice,1#1 entry|1<{1} entries} shown, and there are no older ones",
                        Humane.count(shown), read)
                : Text.tr("{0} of the newest {1} entries shown", Humane.count(shown), Humane.count(read));
        return board.unreadable() == 0
                ? entries
                : entries + " · "
                        + Text.tr(
                                "{0,choice,1#1 line|1<{0} lines} can’t be read: verify the chain", board.unreadable());
    }

    private Node verdict() {
        LoadPane<Verdict> pane = new LoadPane<>(
                model.verdict(),
                verdict -> new VerdictBox(verdict, () -> model.verdict().set(Load.idle())),
                model::verify);
        StackPane around = new StackPane(pane);
        around.getStyleClass().add("verdict-around");
        around.visibleProperty().bind(model.verdict().map(load -> !(load instanceof Load.Idle)));
        around.managedProperty().bind(around.visibleProperty());
        VBox.setVgrow(around, Priority.NEVER);
        return around;
    }
}
