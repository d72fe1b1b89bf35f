package dev.pilothouse.feature.tables;

import dev.pilothouse.core.Navigator;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Usual;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.tables.browse.BrowseView;
import dev.pilothouse.feature.tables.browse.Tool;
import dev.pilothouse.feature.tables.catalog.CatalogView;
import dev.pilothouse.feature.tables.catalog.DetailsSheet;
import dev.pilothouse.feature.tables.editor.ItemPanel;
import dev.pilothouse.feature.tables.exchange.ExportBar;
import dev.pilothouse.feature.tables.jobs.JobsBoard;
import dev.pilothouse.feature.tables.kept.KeptView;
import dev.pilothouse.feature.tables.kept.NameDialog;
import dev.pilothouse.feature.tables.settings.SavedQuery;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.ui.Buttons;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.Labels;
import dev.pilothouse.ui.LoadPane;
import dev.pilothouse.ui.ReadAt;
import dev.pilothouse.ui.Sided;
import dev.pilothouse.ui.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The Tables pane: the list, one table, and at the right an item or what the table is like. */
final class TablesView implements View {
    private final TablesModel model;
    private final Gate gate;
    private final Navigator navigator;
    private final TableActions.Ways ways;
    private final CatalogView catalog;
    private final StackPane main = new StackPane();
    private final StackPane side = new StackPane();
    private final Sided node = new Sided("item", main);
    private Optional<BrowseView> browse = Optional.empty();
    private Optional<ItemPanel> item = Optional.empty();
    private Optional<TableActions> ofTable = Optional.empty();

    TablesView(TablesModel model, Gate gate, Navigator navigator, TableActions.Ways ways) {
        this.ways = ways;
        this.model = model;
        this.gate = gate;
        this.navigator = navigator;
        this.catalog = new CatalogView(
                model.catalog(),
                new KeptView(
                        ways.kept().saved(),
                        model.notices(),
                        new KeptView.Ways(query -> model.look(query, true), this::rename)));
        // With large text all three give way together: what has no room is cut off at its end, and lies over no
        // neighbour.
        main.setMinWidth(0);
        main.setAlignment(Pos.TOP_LEFT);
        side.setAlignment(Pos.TOP_LEFT);
        main.getStyleClass().add("table-main");
        node.setId("tables-pane");
        node.getStyleClass().add("tables");
        node.list("catalog", catalog);
        side.getStyleClass().add("table-side");
        model.table().subscribe(this::show);
        model.details().subscribe(now -> aside());
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
        return model.table()
                .map(it -> it.map(table -> table.browse().settings().shown()).orElse(""));
    }

    @Override
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>(List.of(
                Action.reads(Usual.REFRESH, gate, model::refresh),
                Action.reads(Usual.FIND, gate, this::find),
                Action.reads(
                        TablesFeature.DETAILS,
                        gate,
                        chosen(),
                        () -> model.details().set(true))));
        ofTable.ifPresent(it -> actions.addAll(it.all()));
        item.ifPresent(panel -> actions.addAll(panel.actions()));
        return actions;
    }

    @Override
    public ObservableValue<Optional<Instant>> readAt() {
        return model.table()
                .flatMap(it -> it.map(table -> table.browse().rows().readAt())
                        .orElseGet(() -> ReadAt.of(model.catalog().shape())));
    }

    @Override
    public Optional<String> waiting() {
        return model.table().get().flatMap(table -> table.save().waiting());
    }

    @Override
    public void close() {
        model.close();
    }

    private ObservableValue<Optional<String>> chosen() {
        return model.table()
                .map(it -> it.isPresent() ? Optional.empty() : Optional.of(Text.tr("Choose a table first.")));
    }

    private void find() {
        browse.ifPresentOrElse(BrowseView::find, catalog::find);
    }

    private void show(Optional<OpenTable> table) {
        Gate ofThis =
                table.map(it -> about(it.browse().query().table().get().name())).orElse(gate);
        item = table.map(it -> new ItemPanel(it.item(), ofThis, () -> {
            it.browse().edits().unpick();
            it.item().close();
        }));
        ofTable = table.map(it -> new TableActions(it, ofThis, ways, this::commit));
        browse = table.map(it -> browse(it, ofTable.orElseThrow()));
        table.ifPresent(it -> it.item().opened().subscribe(opened -> aside()));
        main.getChildren().setAll(table.map(this::whole).orElseGet(this::none));
        aside();
    }

    private Gate about(String table) {
        return gate.about(denial -> denial.isAbout("table/" + table));
    }

    private Node whole(OpenTable table) {
        BrowseView rows = browse.orElseThrow();
        VBox whole = new Standing(
                new ExportBar(
                        table.exchange(),
                        ofTable.orElseThrow()::lacking,
                        () -> ofTable.orElseThrow().jobs(JobsBoard.Tab.EXPORT)),
                rows,
                ofTable.orElseThrow().bar());
        VBox.setVgrow(rows, Priority.ALWAYS);
        return whole;
    }

    // As high as its bars and some rows are in the width that it has, so that with large text the pane scrolls to them.
    private static final class Standing extends VBox {
        Standing(Node... parts) {
            super(parts);
            widthProperty().subscribe(() -> requestParentLayout());
        }

        @Override
        protected double computeMinHeight(double width) {
            return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
        }
    }

    // What is typed in a cell and not taken yet belongs to what is saved.
    private boolean commit() {
        return browse.map(it -> it.grid().commit()).orElse(true);
    }

    private BrowseView browse(OpenTable table, TableActions actions) {
        Action details = Action.reads(
                TablesFeature.DETAILS,
                gate,
                () -> model.details().set(!model.details().get()));
        return new BrowseView(
                table.browse(),
                new BrowseView.Bar(
                        actions.run(),
                        actions.queries().partiql(),
                        List.of(
                                Tool.of(actions.queries().keep()),
                                Tool.of(actions.queries().history()),
                                Tool.of(actions.export()),
                                Tool.of(fresh()),
                                Tool.of(actions.bulk()),
                                Tool.of(actions.delete()),
                                Tool.of(actions.importing()),
                                Tool.of(actions.jobs()),
                                new Tool("table-details-open", details))),
                navigator::go,
                actions);
    }

    private Action fresh() {
        return item.flatMap(panel -> panel.actions().stream()
                        .filter(action -> action.command().id().equals("new-item"))
                        .findFirst())
                .orElseThrow();
    }

    private void rename(SavedQuery query) {
        Dialog dialog = new Dialog(ways.dialogs());
        dialog.open(NameDialog.rename(query, ways.kept().saved(), dialog::close), () -> {});
    }

    private Node none() {
        EmptyState empty = new EmptyState(
                "fth-database",
                Text.tr("Choose a table"),
                Text.tr("Its items appear here. Nothing is read before you choose one, and nothing is written before"
                        + " you save."));
        empty.visibleProperty().bind(model.catalog().selected().map(Optional::isEmpty));
        LoadPane<TableShape> loading =
                new LoadPane<>(model.catalog().shape(), shape -> new StackPane(), model.catalog()::readShape);
        VBox.setVgrow(loading, Priority.ALWAYS);
        return new StackPane(new VBox(left(), loading), empty);
    }

    // Such as where the table was deleted meanwhile.
    private Node left() {
        Label words = Labels.wrapped("", "strong");
        Button discard = Buttons.of(
                "discard-left",
                Text.tr("Discard what waits"),
                () -> model.catalog().selected().get().ifPresent(model.waiting()::discard));
        VBox box = new VBox(
                words,
                Labels.wrapped(
                        Text.tr("What waits is kept on this computer until the table can be read again."), "muted"),
                discard);
        box.getStyleClass().add("staged-left");
        Runnable look = () -> {
            int waits =
                    model.catalog().selected().get().map(model.catalog()::waits).orElse(0);
            boolean failed = model.catalog().shape().get() instanceof Load.Failed;
            words.setText(Text.tr("{0,choice,1#1 change waits|1<{0} changes wait} to be saved in this table.", waits));
            box.setVisible(failed && waits > 0);
        };
        box.managedProperty().bind(box.visibleProperty());
        model.catalog().shape().subscribe(now -> look.run());
        model.waiting().counts().subscribe(look);
        return box;
    }

    private void aside() {
        Optional<Node> shown = model.table()
                .get()
                .filter(table -> model.details().get())
                .map(table -> new DetailsSheet(
                        table.browse().query().table().get(),
                        table.browse().settings(),
                        () -> model.details().set(false)));
        Optional<Node> panel = item.<Node>map(it -> it)
                .filter(it -> model.table()
                        .get()
                        .filter(table -> table.item().opened().get().isPresent())
                        .isPresent());
        Optional<Node> either = shown.or(() -> panel);
        either.ifPresent(it -> side.getChildren().setAll(it));
        if (either.isEmpty()) {
            node.hide();
        } else if (!node.getItems().contains(side)) {
            node.show(side);
        }
    }
}
