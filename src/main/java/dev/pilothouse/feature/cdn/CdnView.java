package dev.pilothouse.feature.cdn;

import dev.pilothouse.aws.cloudfront.Distribution;
import dev.pilothouse.core.Navigator;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Usual;
import dev.pilothouse.core.work.PollingBudget;
import dev.pilothouse.feature.cdn.configuration.ChangedNote;
import dev.pilothouse.feature.cdn.configuration.ConfigurationBoard;
import dev.pilothouse.feature.cdn.invalidation.InvalidationBoard;
import dev.pilothouse.feature.cdn.invalidation.InvalidationCard;
import dev.pilothouse.feature.cdn.invalidation.MonthCard;
import dev.pilothouse.feature.cdn.invalidation.Recheck;
import dev.pilothouse.feature.cdn.staging.StagingCard;
import dev.pilothouse.feature.cdn.traffic.HitCard;
import dev.pilothouse.feature.cdn.traffic.TrafficBoard;
import dev.pilothouse.feature.cdn.visitor.VisitorCard;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.ReadAt;
import dev.pilothouse.ui.View;
import dev.pilothouse.ui.WrappingRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The CDN pane: how the distribution is set up, what it has to forget, what a visitor gets, and what visitors did. */
final class CdnView implements View {
    private final CdnModel model;
    private final Navigator navigator;
    private final Runnable arrival;
    private final Recheck recheck;
    private final DeployingNote deploying;
    private final StagingCard staging;
    private final List<Action> actions;
    private final ObservableValue<Optional<Instant>> readAt;
    private final VBox node;

    /** @param arrival leads to what the pane was opened for */
    CdnView(CdnModel model, Gate gate, Navigator navigator, PollingBudget budget, Runnable arrival) {
        this.model = model;
        this.arrival = arrival;
        this.navigator = navigator;
        Gate ofThis = gate.about(denial -> denial.isAbout("distribution/" + model.id()));
        Action invalidate = Action.writes(
                CdnFeature.INVALIDATE, ofThis, model.invalidations().obstacle(), model.invalidations()::invalidate);
        staging = new StagingCard(model.staging(), gate);
        List<Action> own = List.of(
                invalidate,
                Action.reads(Usual.REFRESH, gate, model::refresh),
                Action.reads(Usual.FIND, gate, model.tab().map(CdnView::nothingToFind), this::find));
        actions = Stream.concat(own.stream(), staging.actions().stream()).toList();
        ObservableValue<Optional<Instant>> traffic = ReadAt.of(model.traffic().traffic());
        ObservableValue<Optional<Instant>> distribution = ReadAt.of(model.distribution());
        ObservableValue<Optional<Instant>> configuration =
                ReadAt.of(model.configuration().configuration());
        readAt = model.tab().flatMap(tab -> switch (tab) {
            case DISTRIBUTION -> distribution;
            case TRAFFIC -> traffic;
            case CONFIGURATION -> configuration;
        });
        node = new VBox();
        recheck = new Recheck(node, model.invalidations(), budget);
        deploying = new DeployingNote(node, model, budget);
        node.getChildren()
                .addAll(
                        new TabChips(model.tab()),
                        shows(Tab.DISTRIBUTION, distribution(invalidate)),
                        shows(Tab.TRAFFIC, new TrafficBoard(model.traffic())),
                        shows(Tab.CONFIGURATION, new ConfigurationBoard(model.configuration())));
        node.getStyleClass().add("cdn");
        node.setMinHeight(Region.USE_PREF_SIZE);
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public String subtitle() {
        return model.id();
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
        recheck.onScreen(shown);
        deploying.onScreen(shown);
    }

    @Override
    public void close() {
        recheck.close();
        deploying.close();
        model.close();
    }

    private Node distribution(Action invalidate) {
        HBox figures = new WrappingRow(new HitCard(model.traffic()), new MonthCard(model.invalidations()));
        figures.getStyleClass().add("tiles");
        VBox all = new VBox(
                new ChangedNote(model.configuration(), () -> model.tab().set(Tab.CONFIGURATION)),
                deploying,
                new LoadPane<>(model.distribution(), it -> board(it, figures), model::readDistribution),
                staging,
                new InvalidationCard(model.invalidations(), Buttons.of(invalidate, "accent")),
                new InvalidationBoard(model.invalidations(), recheck.words()),
                new VisitorCard(model.visitor()));
        all.getStyleClass().add("cdn-tab");
        return all;
    }

    private Node shows(Tab tab, Node half) {
        half.visibleProperty().bind(model.tab().map(tab::equals));
        half.managedProperty().bind(half.visibleProperty());
        return half;
    }

    private static Optional<String> nothingToFind(Tab tab) {
        return switch (tab) {
            case DISTRIBUTION, CONFIGURATION -> Optional.empty();
            case TRAFFIC -> Optional.of(Text.tr("There is nothing to look for in charts."));
        };
    }

    private void find() {
        String field = model.tab().get() == Tab.CONFIGURATION ? "#settings-filter" : "#filter";
        Optional.ofNullable(node.lookup(field)).ifPresent(Node::requestFocus);
    }

    private Node board(Distribution distribution, Node figures) {
        Node names =
                DistributionBoard.names(model.id(), model.ids(), id -> navigator.go(new Place("cdn", id, Map.of())));
        return new DistributionBoard(distribution, model.configuration().certificateLeft(), names, figures);
    }
}
