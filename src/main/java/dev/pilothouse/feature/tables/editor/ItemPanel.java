package dev.pilothouse.feature.tables.editor;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.tables.change.Problem;
import dev.pilothouse.feature.tables.editor.diff.DiffLines;
import dev.pilothouse.feature.tables.editor.diff.DiffList;
import dev.pilothouse.feature.tables.editor.form.FormView;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Copying;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.WrappingRow;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The item that is looked at, beside the grid: as a form, as JSON, and what differs from how it was read. */
public final class ItemPanel extends VBox {
    private final ItemModel model;
    private final List<Action> actions;
    private final StackPane middle = new StackPane();
    private final FormView form;
    private final JsonSide json;
    private final DiffList diff;
    private final Label state = Labels.wrapped("", "danger", "small");
    private final Label promise = Labels.wrapped("", "muted");
    private final PanelHead head;
    private final Timeline ticking = new Timeline(new KeyFrame(Duration.seconds(5), event -> promise()));

    /**
     * Of a model.
     *
     * @param close what the cross does
     */
    public ItemPanel(ItemModel model, Gate gate, Runnable close) {
        this.model = model;
        setId("item-panel");
        getStyleClass().addAll("side-panel", "item-panel");
        form = new FormView(model.form(), ways());
        json = new JsonSide(model);
        diff = new DiffList(
                "item-diff",
                Text.tr("What differs from how it was read"),
                Text.tr("Nothing differs from how it was read. What you edit is shown here before it is saved."));
        head = new PanelHead(model, this::show, close);
        actions = actions(gate);
        VBox.setVgrow(middle, Priority.ALWAYS);
        state.setId("item-state");
        getChildren().addAll(head, part(), revealing(), middle, state, promise, buttons());
        model.opened().subscribe(this::refresh);
        model.json().mark().subscribe(mark -> {
            if (mark.isPresent() && head.tab() == PanelHead.Tab.FORM) {
                show(PanelHead.Tab.JSON);
            }
        });
        model.mine().subscribe(this::refresh);
        model.problems().subscribe(this::refresh);
        ticking.setCycleCount(Animation.INDEFINITE);
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                ticking.stop();
            } else {
                ticking.play();
            }
        });
        show(PanelHead.Tab.FORM);
    }

    /** What can be done with the item, for the pane to offer everywhere. */
    public List<Action> actions() {
        return actions;
    }

    // While the text can't be read there is no item to put into a form, and a form would write over the text.
    private void show(PanelHead.Tab wanted) {
        model.finish();
        PanelHead.Tab tab =
                wanted == PanelHead.Tab.FORM && model.json().broken().isPresent() ? PanelHead.Tab.JSON : wanted;
        head.selected(tab);
        model.writing().looking(tab == PanelHead.Tab.JSON);
        middle.getChildren()
                .setAll(
                        switch (tab) {
                            case FORM -> form;
                            case JSON -> json;
                            case DIFF -> diff;
                        });
        refresh();
    }

    private void refresh() {
        if (head.tab() == PanelHead.Tab.DIFF) {
            diff.show(DiffLines.of(model.diff(), model.hidden()));
        }
        head.refresh();
        List<Problem> problems = model.problems().get();
        String words = model.isToGo()
                ? Text.tr("This item goes when you save.")
                : problems.isEmpty()
                        ? ""
                        : Text.tr("Not staged: {0}", problems.getFirst().words());
        state.setText(words);
        state.setVisible(!words.isEmpty());
        state.setManaged(!words.isEmpty());
        promise();
    }

    private void promise() {
        Optional<Opened> opened = model.opened().get();
        promise.setText(
                opened.flatMap(Opened::read).isEmpty()
                        ? Text.tr("Saved only if no item with this key is there yet.")
                        : opened.filter(Opened::whole).isEmpty()
                                ? Text.tr("This is what the index holds of the item. Read the whole item to edit it.")
                                : Text.tr(
                                        "Saved only if the item is still as you read it {0} ago; if someone else"
                                                + " changed it, you see both versions side by side.",
                                        model.age().toSeconds() < 1 ? Text.tr("1 s") : Humane.duration(model.age())));
    }

    private Node part() {
        HBox row = new HBox(Buttons.of("read-whole", Text.tr("Read the whole item"), model::readWhole));
        ObservableValue<Boolean> part =
                model.opened().map(it -> it.filter(item -> !item.whole()).isPresent());
        row.visibleProperty().bind(part);
        row.managedProperty().bind(part);
        return row;
    }

    // Only while it runs, or where it failed.
    private Node revealing() {
        Node pane = new LoadPane<>(model.revealing().recorded(), paths -> new Region(), model.revealing()::again);
        pane.visibleProperty()
                .bind(model.revealing()
                        .recorded()
                        .map(load -> load instanceof Load.Busy || load instanceof Load.Failed));
        pane.managedProperty().bind(pane.visibleProperty());
        return pane;
    }

    private Node buttons() {
        Node delete = Buttons.of(action(ItemCommands.DELETE.id()), "danger-text");
        Node back = Buttons.of("put-back", Text.tr("Keep it"), model::putBack);
        ObservableValue<Boolean> goes =
                model.mine().flatMap(mine -> model.opened().map(it -> it.isPresent() && mine.isEmpty()));
        back.visibleProperty().bind(goes);
        back.managedProperty().bind(goes);
        delete.visibleProperty().bind(goes.map(it -> !it));
        delete.managedProperty().bind(delete.visibleProperty());
        FlowPane copies = new FlowPane(
                Buttons.of(action(ItemCommands.DUPLICATE.id())), Buttons.of(action(ItemCommands.COPY_CLI.id())));
        copies.getStyleClass().add("buttons");
        WrappingRow row = WrappingRow.led(copies, back, delete);
        row.getStyleClass().add("buttons");
        return row;
    }

    private Action action(String id) {
        return actions.stream()
                .filter(action -> action.command().id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Action> actions(Gate gate) {
        ObservableValue<Optional<String>> whole = model.opened()
                .map(it -> it.isEmpty()
                        ? Optional.of(Text.tr("Choose an item first."))
                        : it.get().whole() ? Optional.empty() : Optional.of(Text.tr("Read the whole item first.")));
        ObservableValue<Optional<String>> read = model.opened()
                .map(it -> it.flatMap(Opened::read).isPresent()
                        ? Optional.empty()
                        : Optional.of(Text.tr("Only an item that is there can be read by a command.")));
        return List.of(
                Action.reads(ItemCommands.NEW, gate, model::begin),
                Action.reads(ItemCommands.DUPLICATE, gate, whole, model::duplicate),
                Action.reads(
                        ItemCommands.COPY_CLI,
                        gate,
                        read,
                        () -> model.command().ifPresent(command -> Copying.copy(this, command))),
                Action.reads(ItemCommands.DELETE, gate, whole, model::delete));
    }

    private FormView.Ways ways() {
        return new FormView.Ways() {
            @Override
            public void reveal(Path path) {
                model.reveal(List.of(path));
            }

            @Override
            public void peek(Path path) {
                model.peek(path);
            }

            @Override
            public Optional<Runnable> link(Path path) {
                return model.link(path);
            }
        };
    }
}
