package dev.pilothouse.feature.functions.invoke;

import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Navigator;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.feature.functions.event.EventCommands;
import dev.pilothouse.feature.functions.version.Versions;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.Dialogs;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.InPlace;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.Sided;
import dev.pilothouse.ui.code.CodeEditor;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Invoking: the event above, the answer below, the lines and what was invoked before at the right. */
public final class InvokeView extends BorderPane {
    private final Invoking invoking;
    private final Around around;
    private final InvokeBar bar;
    private final List<Action> actions;
    private final Action again;
    private final BorderPane side = new BorderPane();

    /** What it needs of the window. */
    public record Around(Gate gate, Navigator navigator, Dialogs dialogs, InPlace inPlace) {}

    /** @param below stands under the lines at the right */
    public InvokeView(Invoking invoking, ObservableValue<Optional<Versions>> versions, Around around, Node below) {
        this.invoking = invoking;
        this.around = around;
        InvokeModel model = invoking.model();
        Meant meant = new Meant(model.shape().name());
        Gate gate = around.gate().about(model.qualifier().map(meant::by));
        Gate once = around.gate().about(model.history().chosen().map(past -> meant.by(past.flatMap(Past::qualifier))));
        Action invoke = Action.writes(InvokeCommands.INVOKE, gate, model.obstacle(), model::invoke);
        Action dryRun = Action.reads(InvokeCommands.DRY_RUN, gate, model.obstacle(), model::dryRun);
        again = Action.writes(InvokeCommands.AGAIN, once, model.unrepeatable(), model::again);
        Action keep = Action.reads(EventCommands.KEEP, around.gate(), this::save);
        actions = List.of(invoke, dryRun, again, keep);
        bar = new InvokeBar(model, invoking.events(), versions, Buttons.of(dryRun), Buttons.of(invoke, "accent"));
        CodeEditor editor = new CodeEditor("event", Text.tr("Event, as JSON"), model.event());
        VBox.setVgrow(editor, Priority.ALWAYS);
        VBox above = new VBox(bar, silent(), editor);
        above.getStyleClass().add("invoke-event");
        SplitPane halves =
                new SplitPane(above, new ResultPane(model, invoking.lines(), invoking.payload(), new ResultPane.Ways() {
                    @Override
                    public void save() {
                        InvokeView.this.save();
                    }

                    @Override
                    public void saveAnswer(String payload) {
                        open(close -> new AnswerDialog(
                                model.shape().name(),
                                payload,
                                file -> invoking.files().save(payload, file),
                                close));
                    }

                    @Override
                    public FaultBox failed(Fault fault) {
                        return around.inPlace().box(fault);
                    }

                    @Override
                    public void logs(Instant from, Instant to) {
                        openLogs(Optional.empty(), from, to);
                    }
                }));
        halves.setOrientation(Orientation.VERTICAL);
        halves.getStyleClass().add("halves");
        side.getStyleClass().add("request-side");
        side.setBottom(below);
        side(new LinesCard(invoking.lines(), this::openRequest));
        Sided sided = new Sided("request", halves, side);
        setCenter(sided);
    }

    public List<Action> actions() {
        return actions;
    }

    /** Takes an event by its name; answers whether there is one. */
    public boolean choose(String event) {
        return bar.choose(event);
    }

    private void side(Node shown) {
        ToggleButton lines = tab("side-lines", Text.tr("Lines"), shown instanceof LinesCard);
        ToggleButton history = tab("side-history", Text.tr("History"), shown instanceof HistoryCard);
        lines.setOnAction(event -> {
            // Nothing is chosen that nobody sees.
            invoking.model().history().chosen().set(Optional.empty());
            side(new LinesCard(invoking.lines(), this::openRequest));
        });
        history.setOnAction(event -> side(new HistoryCard(invoking.model(), again, this::compare)));
        HBox tabs = new HBox(lines, history);
        tabs.getStyleClass().add("side-tabs");
        side.setTop(tabs);
        side.setCenter(shown);
    }

    private static ToggleButton tab(String id, String name, boolean shown) {
        ToggleButton tab = new ToggleButton(name);
        tab.setId(id);
        tab.getStyleClass().addAll("chip", "tab");
        tab.setSelected(shown);
        tab.setMinWidth(Region.USE_PREF_SIZE);
        return tab;
    }

    private Node silent() {
        InvokeModel model = invoking.model();
        Label words = Labels.wrapped(
                Text.tr("It may run longer than five minutes. A connection that is silent so long is often cut on the"
                        + " way; handed over, it runs all the same, and its lines tell how it went."),
                "small");
        HBox.setHgrow(words, Priority.ALWAYS);
        Button handOver = Buttons.of(
                "hand-over", Text.tr("Hand over instead"), () -> model.mode().set(Mode.HAND_OVER));
        handOver.setMinWidth(Region.USE_PREF_SIZE);
        HBox hint = new HBox(words, handOver);
        hint.setId("silent-hint");
        hint.getStyleClass().add("hint");
        hint.visibleProperty().bind(model.silent());
        hint.managedProperty().bind(hint.visibleProperty());
        return hint;
    }

    private void save() {
        invoking.model()
                .wanted()
                .ifPresent(json -> open(close -> new KeepDialog(
                        invoking.model().eventName().get(),
                        new KeepDialog.Ways(
                                around.gate(),
                                name -> {
                                    invoking.events().keep(name, json);
                                    invoking.model().eventName().set(name);
                                },
                                name -> {
                                    invoking.events().publish(name, json);
                                    invoking.model().eventName().set(name);
                                },
                                (name, permit) -> {
                                    invoking.events().share(name, json, permit);
                                    invoking.model().eventName().set(name);
                                },
                                close))));
    }

    private void compare(Past older, Past newer) {
        open(close -> new CompareDialog(older, newer, close));
    }

    private void open(Function<Runnable, Region> dialog) {
        AtomicReference<Dialogs.Opened> opened = new AtomicReference<>();
        opened.set(around.dialogs().open(dialog.apply(() -> opened.get().close()), () -> {}));
    }

    private void openRequest() {
        invoking.lines()
                .shown()
                .get()
                .ifPresent(it -> openLogs(
                        Optional.of(it.requestId()),
                        it.since(),
                        it.since().plus(invoking.model().window())));
    }

    private void openLogs(Optional<String> request, Instant from, Instant to) {
        Map<String, String> arguments = new HashMap<>(Map.of("from", from.toString(), "to", to.toString()));
        request.ifPresent(id -> arguments.put("request", id));
        around.navigator()
                .go(new Place("logs", invoking.model().chosen().around().logGroup(), arguments));
    }
}
