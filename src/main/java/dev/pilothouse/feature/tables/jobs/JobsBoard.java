package dev.pilothouse.feature.tables.jobs;

import dev.pilothouse.core.Humane;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Visible;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.PollingBudget;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.Poller;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.Subscription;

/** A table's jobs at AWS and the next one, as a dialog; while it is open it looks again by itself. */
public final class JobsBoard extends VBox implements JobCard.Ways {
    private static final Poller.Pace PACE = new Poller.Pace(Duration.seconds(2), Duration.seconds(60), 1.5);
    private final JobsModel model;
    private final Gate gate;
    private final Runnable close;
    private final Consumer<Place> go;
    private final Poller poller;
    private final Subscription listening;
    private final StackPane middle = new StackPane();
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);

    /**
     * What it asks of the window.
     *
     * @param go leads to another place
     */
    public record Outside(PollingBudget budget, Consumer<Place> go) {}

    /** What it shows. */
    public enum Tab {
        LIST,
        EXPORT,
        IMPORT;

        String title() {
            return switch (this) {
                case LIST -> Text.tr("Under way and past");
                case EXPORT -> Text.tr("Export to S3");
                case IMPORT -> Text.tr("Table from S3");
            };
        }
    }

    /**
     * Opened at one of its sides.
     *
     * @param close shuts the dialog
     */
    public JobsBoard(JobsModel model, Gate gate, Outside outside, Tab first, Runnable close) {
        this.go = outside.go();
        this.close = close;
        this.model = model;
        this.gate = gate;
        setId("jobs");
        getStyleClass().addAll("review", "jobs");
        poller = new Poller(this, outside.budget(), PACE, new Poller.Reading(model::requests, model::refresh));
        VBox.setVgrow(middle, Priority.ALWAYS);
        getChildren()
                .addAll(
                        Labels.of(Text.tr("Exports and imports of {0}", Visible.line(model.table())), "heading"),
                        tabs(),
                        poller.words(),
                        middle,
                        foot());
        Subscription read = model.jobs().subscribe(this::read);
        Subscription begun = model.latest().subscribe((before, now) -> show(Tab.LIST));
        listening = Subscription.combine(read, begun);
        show(first);
        poller.onScreen(true);
        model.refresh();
    }

    /** It was left: nothing is read any more; what runs at AWS goes on. */
    public void dismissed() {
        listening.unsubscribe();
        poller.close();
    }

    private void shut() {
        dismissed();
        close.run();
    }

    private Node tabs() {
        HBox row = new HBox();
        row.getStyleClass().add("job-head");
        for (Tab tab : Tab.values()) {
            ToggleButton button = new ToggleButton(tab.title());
            button.setId("jobs-" + tab.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll("chip", "tab");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> show(tab));
            tabs.put(tab, button);
            row.getChildren().add(button);
        }
        return row;
    }

    private void show(Tab now) {
        tabs.forEach((tab, button) -> button.setSelected(tab == now));
        middle.getChildren()
                .setAll(
                        switch (now) {
                            case LIST -> new LoadPane<>(model.jobs(), this::list, model::refresh);
                            case EXPORT -> scrolled(new ExportForm(model, gate));
                            case IMPORT -> scrolled(new ImportForm(model, gate));
                        });
    }

    private Node list(List<TableJob> jobs) {
        if (jobs.isEmpty()) {
            return new EmptyState(
                    "fth-archive",
                    Text.tr("No exports and no imports"),
                    Text.tr("Those of the last weeks appear here, whoever started them."));
        }
        VBox cards = new VBox();
        cards.getStyleClass().add("review-cards");
        JobCard.When when = new JobCard.When(model.now(), model.zone());
        jobs.forEach(job -> cards.getChildren().add(new JobCard(job, when, this)));
        return scrolled(cards);
    }

    @Override
    public void log(Place place) {
        shut();
        go.accept(place);
    }

    @Override
    public void again(TableJob.Export export) {
        model.imported().of(export);
        show(Tab.IMPORT);
    }

    private static ScrollPane scrolled(Region content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    private Node foot() {
        Label read = Labels.of("", "muted", "small");
        read.textProperty().bind(model.jobs().map(this::age));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(
                read,
                gap,
                Buttons.of("refresh-jobs", Text.tr("Look again"), model::refresh),
                Buttons.of("close-jobs", Text.tr("Close"), this::shut));
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("review-foot");
        return foot;
    }

    private String age(Load<List<TableJob>> load) {
        return load instanceof Load.Ready<List<TableJob>> ready
                ? Text.tr("read {0}", Humane.exactTime(ready.at(), model.zone()))
                : "";
    }

    private void read(Load<List<TableJob>> load) {
        switch (load) {
            case Load.Ready<List<TableJob>> ready -> poller.readingEnded(model.underWay() > 0);
            case Load.Failed<List<TableJob>> failed -> poller.readingEnded(false);
            case Load.Idle<List<TableJob>> idle -> {}
            case Load.Busy<List<TableJob>> busy -> {}
        }
    }
}
