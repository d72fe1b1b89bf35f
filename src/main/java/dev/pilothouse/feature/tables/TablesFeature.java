package dev.pilothouse.feature.tables;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.tables.browse.QueryModel;
import dev.pilothouse.feature.tables.browse.TableModel;
import dev.pilothouse.feature.tables.catalog.CatalogGateway;
import dev.pilothouse.feature.tables.catalog.CatalogModel;
import dev.pilothouse.feature.tables.change.ChangeGateway;
import dev.pilothouse.feature.tables.change.CommitNeeds;
import dev.pilothouse.feature.tables.change.ItemUndo;
import dev.pilothouse.feature.tables.change.Staged;
import dev.pilothouse.feature.tables.change.StagedStore;
import dev.pilothouse.feature.tables.editor.ItemCommands;
import dev.pilothouse.feature.tables.exchange.ExchangeModel;
import dev.pilothouse.feature.tables.jobs.JobCommands;
import dev.pilothouse.feature.tables.jobs.JobsBoard;
import dev.pilothouse.feature.tables.jobs.JobsGateway;
import dev.pilothouse.feature.tables.jobs.JobsModel;
import dev.pilothouse.feature.tables.kept.QueryCommands;
import dev.pilothouse.feature.tables.kept.SavedQueries;
import dev.pilothouse.feature.tables.read.LookupGateway;
import dev.pilothouse.feature.tables.read.ReadGateway;
import dev.pilothouse.feature.tables.read.ReadShare;
import dev.pilothouse.feature.tables.read.Reading;
import dev.pilothouse.feature.tables.settings.TableSettings;
import dev.pilothouse.feature.tables.settings.TablesSettings;
import dev.pilothouse.feature.tables.shape.TableShape;
import dev.pilothouse.feature.tables.staged.PartWords;
import dev.pilothouse.feature.tables.staged.SaveModel;
import dev.pilothouse.feature.tables.staged.StagedModel;
import dev.pilothouse.feature.tables.staged.WaitingModel;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.Resource;
import dev.pilothouse.ui.View;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The Tables pane: items of DynamoDB. A place names a table and what is looked for in it: {@code
 * pilothouse:tables/acme-orders?where=status = PENDING and placedAt ≥ today}, with {@code index=byStatus} where it must be
 * that one and {@code order=descending} for the largest first; a saved query: {@code pilothouse:tables?query=Unpaid today}; or a
 * statement: {@code pilothouse:tables?statement=SELECT * FROM …}. What would read a lot, or writes, waits until somebody runs it.
 */
public final class TablesFeature implements Feature {
    static final String ID = "tables";
    private static final String ICON = "fth-database";

    // Which of them is needed depends on what is staged: TableActions says so.
    private static final Needs ANY_WRITE =
            new Needs("dynamodb:UpdateItem", Text.tr("the table"), List.of("dynamodb:PutItem", "dynamodb:DeleteItem"));

    // Which of them is needed depends on the query: TableActions says so.
    private static final Needs ANY_READ =
            new Needs("dynamodb:Query", Text.tr("the table"), List.of("dynamodb:Scan", "dynamodb:PartiQLSelect"));

    static final Command RUN = reads("run", Text.tr("Run"), "", "Shortcut+Enter", List.of(ANY_READ));
    static final Command DETAILS = reads(
            "details", Text.tr("What this table is like"), "fth-info", "", List.of(needs("dynamodb:DescribeTable")));
    static final Command SAVE =
            new Command("save", ID, Text.tr("Save"), "", Optional.of("Shortcut+S"), true, List.of(ANY_WRITE));
    static final Command DISCARD = reads("discard", Text.tr("Discard"), "", "", List.of());
    static final Command REVIEW = reads("review", Text.tr("Review diff"), "", "", List.of());
    static final Command DELETE = reads(
            "delete-items",
            Text.tr("Delete selected rows"),
            "fth-trash-2",
            "",
            List.of(needs("dynamodb:DeleteItem"), needs("dynamodb:GetItem")));

    static final Command BULK = reads(
            "edit-selected", Text.tr("Edit selected rows…"), "fth-edit-2", "", List.of(needs("dynamodb:UpdateItem")));
    static final Command EXPORT = reads("export", Text.tr("Export…"), "fth-download", "Shortcut+E", List.of());
    static final Command IMPORT = reads(
            "import-items",
            Text.tr("Import…"),
            "fth-upload",
            "",
            List.of(new Needs("dynamodb:BatchGetItem", Text.tr("the table"), List.of("dynamodb:GetItem"))));

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return Text.tr("Tables");
    }

    @Override
    public String icon() {
        return ICON;
    }

    @Override
    public Group group() {
        return Group.DATA;
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(
                        Stream.of(RUN, SAVE, REVIEW, DISCARD, DELETE, BULK, EXPORT, IMPORT, DETAILS),
                        Stream.of(ItemCommands.all(), JobCommands.all(), QueryCommands.all())
                                .flatMap(List::stream))
                .toList();
    }

    @Override
    public List<Needs> needs() {
        List<Needs> showing = Needs.all(
                Text.tr("the tables"),
                "dynamodb:ListTables",
                "dynamodb:DescribeTable",
                "dynamodb:DescribeTimeToLive",
                "dynamodb:DescribeContinuousBackups",
                "dynamodb:GetItem",
                "dynamodb:BatchGetItem");
        return Stream.concat(showing.stream(), JobCommands.starting().stream()).toList();
    }

    @Override
    public List<Resource> resources(Desk desk) {
        TablesSettings settings = TablesSettings.of(desk.workspace());
        Stream<Resource> tables = settings.named().stream()
                .map(name -> new Resource(
                        settings.table(name).shown(), Text.tr("Table"), ICON, new Place(ID, name, Map.of())));
        SavedQueries saved = QueriesFeature.saved(desk, settings);
        Stream<Resource> queries = Stream.concat(saved.ofWorkspace().stream(), saved.own().stream())
                .map(query -> new Resource(
                        query.name(),
                        Text.tr("Saved query"),
                        "fth-search",
                        new Place(ID, "", Map.of(QueriesFeature.QUERY, query.name()))));
        return Stream.concat(tables, queries).toList();
    }

    @Override
    public List<Undoes> undoes(Desk desk) {
        PartWords words = new PartWords(
                TablesSettings.of(desk.workspace()), desk.workspace().environment());
        return List.of(new ItemUndo(gateway(desk), words::of));
    }

    /** What reading takes, as a command that the gate can be asked about. */
    static Command reading(String action) {
        return reads("run", Text.tr("Run"), "", "", List.of(needs(action)));
    }

    /** What saving these takes, as a command that the gate can be asked about. */
    static Command saving(Collection<Staged> changes) {
        return reads("save", Text.tr("Save"), "", "", CommitNeeds.of(changes));
    }

    /** Taking an entry back, which needs what that kind says. */
    static Command undo(List<Needs> needs) {
        return new Command("undo-save", ID, Text.tr("Undo"), "fth-rotate-ccw", Optional.empty(), true, needs);
    }

    @Override
    public View open(Desk desk, Place place) {
        TablesSettings settings = TablesSettings.of(desk.workspace());
        Scope scope = desk.tasks().scope();
        QueriesFeature queries = new QueriesFeature(desk, settings, scope);
        TablesModel model = model(desk, settings, scope, queries);
        TablesView view = new TablesView(
                model,
                desk.gate(),
                desk.window().navigator(),
                new TableActions.Ways(
                        desk.window().dialogs(),
                        desk.window().notices(),
                        entry -> undo(desk.journal().undo().needs(entry)),
                        new JobsBoard.Outside(
                                desk.chosen().polling(), desk.window().navigator()::go),
                        new QueryActions.Kept(
                                queries.saved(), queries.history(), queries::shown, query -> model.look(query, true))));
        model.catalog().refresh();
        queries.look(model, place);
        return view;
    }

    private static TablesModel model(Desk desk, TablesSettings settings, Scope scope, QueriesFeature queries) {
        ReadGateway gateway = new ReadGateway(desk.clients());
        Settings chosen = desk.chosen().settings();
        StagedStore store = store(desk);
        WaitingModel waiting =
                new WaitingModel(store, scope, count -> desk.window().badges().show(ID, count));
        CatalogModel catalog = new CatalogModel(settings, new CatalogGateway(gateway), scope, waiting.counts());
        PaneAround around =
                new PaneAround(gateway(desk), new LookupGateway(desk.clients()), catalog, queries.history());
        TableModel.Parts parts = new TableModel.Parts(
                scope,
                plan -> new Reading(gateway, plan, ReadShare.of(chosen).share()),
                () -> ReadShare.of(chosen).share(),
                desk.window().prompts(),
                desk.chosen().overlay(),
                desk.workspace().environment(),
                new QueryModel.When(Clock.systemUTC(), settings.zone().orElseGet(ZoneId::systemDefault)),
                around);
        SaveModel.Parts saving = new SaveModel.Parts(
                gateway(desk),
                desk.journal(),
                scope,
                desk.window().notices(),
                desk.window().prompts(),
                desk.workspace().environment());
        JobsModel.Parts jobs = new JobsModel.Parts(
                new JobsGateway(desk.clients()),
                scope,
                desk.window().prompts(),
                desk.window().notices(),
                desk.workspace().environment(),
                new JobsModel.When(Clock.systemUTC(), parts.when().zone()));
        Function<TableShape, OpenTable> opener = shape -> {
            TableSettings about = settings.table(shape.name());
            StagedModel staged = new StagedModel(shape, store, scope);
            staged.whenCounted(count -> waiting.show(shape.name(), count));
            TableModel browse = new TableModel(shape, about, staged.staging(), parts);
            return new OpenTable(
                    browse,
                    new ItemsFeature(desk, scope, gateway(desk), shape, browse, staged).model(),
                    denying(desk, new SaveModel(staged, about.version(), saving)),
                    new ExchangeModel(browse, scope, desk.window().notices(), new TransfersFeature(desk, shape.name())),
                    new JobsModel(browse.query().table()::get, browse.mask().hidesAnything(), jobs));
        };
        TablesModel model =
                new TablesModel(catalog, opener, waiting, scope, desk.window().notices());
        around.leadsTo(query -> model.look(query, true));
        return model;
    }

    // What is sent item by item does not fail as a whole, and a denial is one all the same.
    private static SaveModel denying(Desk desk, SaveModel save) {
        save.whenFailed(why -> new Faults().denial(why).ifPresent(desk.gate()::denied));
        return save;
    }

    @Override
    public int badge(Desk desk) throws IOException {
        return store(desk).counts().values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static StagedStore store(Desk desk) {
        return new StagedStore(desk.journal().drafts(), desk.journal().here());
    }

    private static ChangeGateway gateway(Desk desk) {
        return new ChangeGateway(desk.clients(), new Faults(), Clock.systemUTC());
    }

    private static Needs needs(String action) {
        return new Needs(action, Text.tr("the table"));
    }

    private static Command reads(String id, String title, String icon, String keys, List<Needs> needs) {
        return new Command(id, ID, title, icon, Optional.of(keys).filter(it -> !it.isEmpty()), false, needs);
    }
}
