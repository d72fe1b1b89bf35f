package dev.pilothouse.feature.site;

import dev.pilothouse.core.Browser;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Usual;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.site.plan.SitePlan;
import dev.pilothouse.feature.site.preview.PreviewCommands;
import dev.pilothouse.feature.site.preview.PreviewsBoard;
import dev.pilothouse.feature.site.preview.PreviewsModel;
import dev.pilothouse.feature.site.rules.FileRules;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.InPlace;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.ReadAt;
import dev.pilothouse.ui.Sided;
import dev.pilothouse.ui.View;
import java.io.File;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Site pane: where a build is named above, the plan below it, and what happens to it on the right. */
final class SiteView implements View {
    private final SiteModel model;
    private final ReleasesModel releases;
    private final PreviewsModel previews;
    private final Runnable arrival;
    private final Action deploy;
    private final List<Action> actions;
    private final ObservableValue<Optional<Instant>> readAt;
    private final BorderPane node = new BorderPane();

    /** What it needs of the window. */
    record Window(Gate gate, Browser browser, InPlace inPlace) {}

    /** @param arrival leads to what the pane was opened for */
    SiteView(SiteModel model, ReleasesModel releases, PreviewsModel previews, Window window, Runnable arrival) {
        this.arrival = arrival;
        Gate gate = window.gate();
        this.model = model;
        this.releases = releases;
        this.previews = previews;
        this.deploy = Action.writes(SiteCommands.DEPLOY, gate, Obstacles.deploy(model), model::deploy);
        this.readAt = ReadAt.of(model.planned());
        ObservableValue<Optional<String>> busy = Obstacles.plan(model);
        Action plan = Action.reads(SiteCommands.PLAN, gate, busy, () -> model.plan());
        Action rollBack = Action.writes(SiteCommands.ROLL_BACK, gate, Obstacles.rollBack(releases), releases::rollBack);
        Action pin = Action.writes(SiteCommands.PIN, gate, Obstacles.pin(releases), releases::pin);
        Action collect = Action.writes(SiteCommands.COLLECT, gate, Obstacles.collect(releases), releases::collect);
        Action history =
                Action.reads(SiteCommands.RELEASES, gate, () -> model.tab().set(Tab.RELEASES));
        Action tried =
                Action.reads(PreviewCommands.PREVIEWS, gate, () -> model.tab().set(Tab.PREVIEWS));
        PreviewsBoard board = new PreviewsBoard(previews, gate, window.browser());
        List<Action> own = List.of(
                plan,
                deploy,
                history,
                tried,
                rollBack,
                pin,
                collect,
                Action.reads(Usual.REFRESH, gate, this::refresh),
                Action.reads(Usual.FIND, gate, Obstacles.find(model), this::find));
        this.actions = Stream.concat(own.stream(), board.actions().stream()).toList();
        node.getStyleClass().add("site");
        Node planning = below();
        Node past = new ReleasesBoard(releases, rollBack, pin, collect);
        shows(planning, Tab.PLAN);
        shows(past, Tab.RELEASES);
        shows(board, Tab.PREVIEWS);
        model.tab().subscribe(this::came);
        StackPane halves = new StackPane(planning, past, board);
        Node source = new SourceBar(model, plan);
        shows(source, Tab.PLAN);
        node.setTop(new VBox(new TabBar(model, releases), source));
        VBox page = new VBox(new ReleaseCard(model, window.browser(), window.inPlace(), this::goBack), halves);
        VBox.setVgrow(halves, Priority.ALWAYS);
        node.setCenter(page);
        node.setOnDragOver(this::dragged);
        node.setOnDragDropped(this::dropped);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String subtitle() {
        String bucket = model.settings().bucket();
        return model.settings().distribution().map(id -> bucket + " → " + id).orElse(bucket);
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public ObservableValue<Optional<Instant>> readAt() {
        return readAt;
    }

    @Override
    public void arriveAgain() {
        arrival.run();
    }

    @Override
    public void onScreen(boolean shown) {
        if (shown && model.tab().get() == Tab.RELEASES) {
            releases.refresh();
        }
        if (shown) {
            came(model.tab().get());
        }
    }

    @Override
    public void close() {
        releases.close();
        previews.close();
        model.close();
    }

    private void shows(Node half, Tab tab) {
        half.visibleProperty().bind(model.tab().map(tab::equals));
        half.managedProperty().bind(half.visibleProperty());
    }

    private void came(Tab tab) {
        if (tab == Tab.PREVIEWS) {
            previews.refresh();
        }
    }

    private void goBack(int release) {
        model.tab().set(Tab.RELEASES);
        releases.select(Optional.of(release));
    }

    private void refresh() {
        switch (model.tab().get()) {
            case PLAN -> model.plan();
            case RELEASES -> releases.refresh();
            case PREVIEWS -> previews.refresh();
        }
    }

    private Node below() {
        EmptyState empty = new EmptyState(
                "fth-upload",
                Text.tr("Nothing planned yet"),
                Text.tr("Name the folder or .zip that your site’s build wrote, or drop it here. You see what would"
                        + " change before anything is written."));
        empty.visibleProperty().bind(model.planned().map(load -> load instanceof Load.Idle<SitePlan>));
        LoadPane<SitePlan> plan = new LoadPane<>(model.planned(), this::plan, model::plan).stop(model::stopPlanning);
        return new StackPane(plan, empty);
    }

    private Node plan(SitePlan plan) {
        return new Sided(
                "plan",
                new PlanBoard(
                        plan,
                        new FileRules(
                                model.settings(), plan.build().traits().hosts().headers()),
                        model.stage()),
                new PlanSide(plan, model, deploy));
    }

    private void find() {
        Optional.ofNullable(node.lookup("#filter")).ifPresent(Node::requestFocus);
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> files = event.getDragboard().getFiles();
        if (files != null && !files.isEmpty()) {
            model.plan(files.getFirst().toPath());
        }
        event.setDropCompleted(files != null && files.size() == 1);
        event.consume();
    }
}
