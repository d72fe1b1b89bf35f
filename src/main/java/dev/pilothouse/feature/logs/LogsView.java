package dev.pilothouse.feature.logs;

import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.logs.errors.ErrorsPanel;
import dev.pilothouse.feature.logs.export.ExportBar;
import dev.pilothouse.feature.logs.insights.InsightsView;
import dev.pilothouse.feature.logs.lines.Source;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.feature.logs.read.LinesView;
import dev.pilothouse.feature.logs.request.RequestPanel;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.Sided;
import dev.pilothouse.ui.View;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** The Logs pane: lines or a query, and at the right one request or the errors by their shape. */
final class LogsView implements View {
    private final LogsModel model;
    private final LogsActions actions;
    private final VBox node = new VBox();
    private final StackPane main = new StackPane();
    private final Sided sided = new Sided("log-side", main);
    private final StackPane side = new StackPane();
    private final RequestPanel request;
    private final ToolBar bar;
    private final LinesView tail;
    private final LinesView search;
    private final InsightsView insights;
    private final Timeline time = new Timeline(new KeyFrame(Duration.seconds(2), event -> tick()));

    LogsView(LogsModel model, LogsActions actions, Clock clock) {
        this.model = model;
        this.actions = actions;
        bar = new ToolBar(model, actions, clock);
        tail = lines(model.tail().lines(), () -> {});
        search = lines(model.search().lines(), model.search()::older);
        insights = new InsightsView(model.insights(), actions.query(), actions.gate());
        request = new RequestPanel(
                model.request(),
                model.tail().lines().zone(),
                () -> model.lines().personal(),
                bar::contains,
                () -> model.side().set(LogsModel.Side.NONE));
        GoBar go = new GoBar(model.tail().lines().zone(), actions::open, at -> shown().goTo(at));
        actions.leads(this::find, go::toggle);
        side.getStyleClass().add("log-aside");
        sided.getStyleClass().add("logs-split");
        VBox.setVgrow(sided, Priority.ALWAYS);
        node.setId("logs-pane");
        node.getStyleClass().add("logs");
        node.getChildren().addAll(bar, new ExportBar(model.export(), model::lines), go, sided);
        time.setCycleCount(Animation.INDEFINITE);
        model.mode().subscribe(now -> show());
        model.side().subscribe(now -> aside());
        for (LinesModel lines : List.of(model.tail().lines(), model.search().lines())) {
            lines.looked().subscribe(request::show);
            model.revealed()
                    .subscribe((before, now) -> request.show(lines.looked().get()));
        }
        model.groups().chosen().subscribe((before, now) -> chosen());
    }

    private LinesView lines(LinesModel lines, Runnable nearEnd) {
        LineMenu menu = new LineMenu(model, lines, nearEnd);
        LinesView view = new LinesView(lines, menu);
        menu.beside(view.list());
        return view;
    }

    private LinesView shown() {
        return model.mode().get() == LogsModel.Mode.TAIL ? tail : search;
    }

    private void find() {
        if (model.mode().get() == LogsModel.Mode.INSIGHTS) {
            insights.find();
        } else {
            bar.find();
        }
    }

    private void chosen() {
        sources();
        if (model.mode().get() == LogsModel.Mode.TAIL) {
            model.tail().start();
        }
    }

    private void sources() {
        List<Source> sources = model.groups().chosen().get().stream()
                .map(name -> new Source(name, ""))
                .toList();
        tail.sources(sources);
        search.sources(sources);
    }

    private void show() {
        main.getChildren()
                .setAll(
                        switch (model.mode().get()) {
                            case TAIL -> tail();
                            case SEARCH -> search();
                            case INSIGHTS -> insights;
                        });
        sources();
        aside();
    }

    private Node tail() {
        return whole(
                tail,
                new StatusLine(model, LogsModel.Mode.TAIL, model.tail().lines(), actions.go()),
                model.tail().tail(),
                () -> model.tail().start(),
                new EmptyState(
                        "fth-align-left",
                        Text.tr("No lines yet"),
                        Text.tr("Lines of the chosen groups appear here as they are written.")));
    }

    private Node search() {
        return whole(
                search,
                new StatusLine(model, LogsModel.Mode.SEARCH, model.search().lines(), actions.go()),
                model.search().search(),
                () -> model.search().run(),
                new EmptyState(
                        "fth-search",
                        Text.tr("No lines"),
                        Text.tr("Say what lines contain and when they were written, and search. The newest come"
                                + " first.")));
    }

    private Node whole(
            LinesView lines, StatusLine status, ObservableValue<? extends Load<?>> load, Runnable retry, Node empty) {
        StackPane body = new StackPane(lines, empty);
        LinesModel of = lines == tail ? model.tail().lines() : model.search().lines();
        Supplier<Boolean> nothing = () -> of.rows() == 0 && !(load.getValue() instanceof Load.Failed);
        empty.setMouseTransparent(true);
        empty.setVisible(nothing.get());
        of.changes().subscribe(now -> empty.setVisible(nothing.get()));
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox trouble = new VBox();
        trouble.getStyleClass().add("log-trouble");
        load.subscribe(now -> {
            trouble.getChildren().clear();
            if (now instanceof Load.Failed<?> failed) {
                trouble.getChildren().add(new FaultBox(failed.fault()).retry(retry));
            }
            empty.setVisible(nothing.get());
        });
        return new VBox(status, trouble, body);
    }

    private void aside() {
        boolean lines = model.mode().get() != LogsModel.Mode.INSIGHTS;
        Region panel = switch (lines ? model.side().get() : LogsModel.Side.NONE) {
            case NONE -> null;
            case REQUEST -> request;
            case ERRORS -> errors();
        };
        if (panel == null) {
            sided.hide();
            return;
        }
        side.getChildren().setAll(panel);
        if (!sided.getItems().contains(side)) {
            sided.show(side);
        }
    }

    private Region errors() {
        return new ErrorsPanel(
                model.errors(),
                model.lines().zone(),
                number -> shown().list().pick(number),
                () -> model.side().set(LogsModel.Side.NONE));
    }

    private void tick() {
        model.tail().tick();
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String subtitle() {
        return "";
    }

    @Override
    public ObservableValue<String> trail() {
        return model.mode().map(mode -> switch (mode) {
            case TAIL -> Text.tr("Live tail");
            case SEARCH -> Text.tr("Search");
            case INSIGHTS -> Text.tr("Logs Insights");
        });
    }

    @Override
    public List<Action> actions() {
        return actions.all();
    }

    @Override
    public void onScreen(boolean shown) {
        if (shown) {
            time.play();
        } else {
            time.stop();
        }
    }

    @Override
    public void close() {
        time.stop();
        model.close();
    }
}
