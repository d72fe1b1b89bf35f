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
import dev.pilothouse.ui.FaultBox;
import dev.pilothouse.ui.Sided;
import dev.pilothouse.ui.View;
import java.time.Clock;
import java.util.List;
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
        VBox strips = new VBox(new ExportBar(model.export(), model::lines), go);
        // A query has no lines of its own.
        strips.visibleProperty().bind(model.mode().map(mode -> mode != LogsModel.Mode.INSIGHTS));
        strips.managedProperty().bind(strips.visibleProperty());
        node.getChildren().addAll(bar, strips, sided);
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
        LinesModel lines = model.tail().lines();
        return whole(
                tail,
                new StatusLine(model, LogsModel.Mode.TAIL, lines, actions.go()),
                model.tail().tail(),
                () -> model.tail().start(),
                new NoLines(model, LogsModel.Mode.TAIL, lines, model.tail().tail()));
    }

    private Node search() {
        LinesModel lines = model.search().lines();
        return whole(
                search,
                new StatusLine(model, LogsModel.Mode.SEARCH, lines, actions.go()),
                model.search().search(),
                () -> model.search().run(),
                new NoLines(model, LogsModel.Mode.SEARCH, lines, model.search().search()));
    }

    private Node whole(
            LinesView lines, StatusLine status, ObservableValue<? extends Load<?>> load, Runnable retry, Node empty) {
        StackPane body = new StackPane(lines, empty);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox trouble = new VBox();
        trouble.getStyleClass().add("log-trouble");
        Runnable look = () -> {
            trouble.getChildren().clear();
            if (load.getValue() instanceof Load.Failed<?> failed) {
                trouble.getChildren().add(new FaultBox(failed.fault()).retry(retry));
            }
            if (model.revealing().get() instanceof Load.Failed<?> failed) {
                trouble.getChildren().add(new FaultBox(failed.fault()).retry(() -> model.reveal(true)));
            }
        };
        load.subscribe(now -> look.run());
        model.revealing().subscribe(now -> look.run());
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
        return new ErrorsPanel(model.errors(), model.lines().zone(), new ErrorsPanel.Ways() {
            @Override
            public void look(long number) {
                shown().list().pick(number);
            }

            @Override
            public void only(String text) {
                bar.contains(text);
            }

            @Override
            public void close() {
                model.side().set(LogsModel.Side.NONE);
            }
        });
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
