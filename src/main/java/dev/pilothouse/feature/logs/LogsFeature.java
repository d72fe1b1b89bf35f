package dev.pilothouse.feature.logs;

import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.undo.Changes;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.core.work.NewFile;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.logs.export.ExportModel;
import dev.pilothouse.feature.logs.groups.GroupsGateway;
import dev.pilothouse.feature.logs.groups.GroupsModel;
import dev.pilothouse.feature.logs.insights.DefinitionsGateway;
import dev.pilothouse.feature.logs.insights.InsightsGateway;
import dev.pilothouse.feature.logs.insights.InsightsModel;
import dev.pilothouse.feature.logs.insights.KeptQueries;
import dev.pilothouse.feature.logs.insights.QueryCommands;
import dev.pilothouse.feature.logs.insights.QueryUndo;
import dev.pilothouse.feature.logs.lines.Kept;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.feature.logs.request.RequestGateway;
import dev.pilothouse.feature.logs.request.RequestModel;
import dev.pilothouse.feature.logs.search.SearchGateway;
import dev.pilothouse.feature.logs.search.SearchModel;
import dev.pilothouse.feature.logs.search.TimeRange;
import dev.pilothouse.feature.logs.settings.LogsSettings;
import dev.pilothouse.feature.logs.tail.TailGateway;
import dev.pilothouse.feature.logs.tail.TailModel;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.Resource;
import dev.pilothouse.ui.View;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The Logs pane. A place names a group and a request or a stretch of time in it: {@code
 * pilothouse:logs/%2Faws%2Flambda%2Fcheckout?request=7f0c…&from=2026-11-26T14:31:00Z&to=2026-11-26T14:32:00Z}; without a group
 * these are looked for in the application's.
 */
public final class LogsFeature implements Feature {
    static final String ID = "logs";
    static final String REQUEST = "request";
    static final String FROM = "from";
    static final String TO = "to";
    private static final String ICON = "fth-align-left";
    private static final Set<String> ARGUMENTS = Set.of(REQUEST, FROM, TO);

    static final Command FOLLOW =
            command("follow-logs", Text.tr("Follow logs live"), "", "", needs("logs:FilterLogEvents"));
    static final Command PAUSE = command("pause", Text.tr("Pause"), "", "Shortcut+P");
    static final Command SEARCH =
            command("search-logs", Text.tr("Search"), "", "Shortcut+Enter", needs("logs:FilterLogEvents"));
    static final Command QUERY = command(
            "run-query",
            Text.tr("Run query"),
            "",
            "Shortcut+Shift+Enter",
            needs("logs:StartQuery"),
            needs("logs:GetQueryResults"),
            needs("logs:StopQuery"));
    static final Command ERRORS = command("group-errors", Text.tr("Group errors"), "", "");
    static final Command EXPORT = command("export-logs", Text.tr("Export…"), "", "Shortcut+E");
    static final Command GO = command("go-to", Text.tr("Go to a request or a time"), "fth-crosshair", "Shortcut+G");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return Text.tr("Logs");
    }

    @Override
    public String icon() {
        return ICON;
    }

    @Override
    public Group group() {
        return Group.RUN;
    }

    @Override
    public List<Command> commands() {
        return List.of(FOLLOW, PAUSE, SEARCH, QUERY, ERRORS, EXPORT, GO, QueryCommands.SAVE, QueryCommands.REMOVE);
    }

    @Override
    public List<Undoes> undoes(Desk desk) {
        return List.of(new QueryUndo(new DefinitionsGateway(desk.clients())));
    }

    @Override
    public List<Needs> needs() {
        return Needs.all(
                Text.tr("the log groups"),
                "logs:StartLiveTail",
                "logs:DescribeLogGroups",
                "logs:DescribeLogStreams",
                "logs:GetLogEvents",
                "logs:GetLogRecord",
                "logs:GetLogGroupFields",
                "logs:DescribeQueryDefinitions",
                "logs:PutQueryDefinition",
                "logs:DeleteQueryDefinition",
                "xray:BatchGetTraces");
    }

    private static Command command(String id, String title, String icon, String shortcut, Needs... needs) {
        return new Command(
                id, ID, title, icon, Optional.of(shortcut).filter(it -> !it.isEmpty()), false, List.of(needs));
    }

    private static Needs needs(String action) {
        return new Needs(action, Text.tr("the log groups"));
    }

    @Override
    public List<Resource> resources(Desk desk) {
        LogsSettings settings = LogsSettings.of(desk.workspace());
        return settings.named().stream()
                .map(name -> new Resource(
                        settings.title(name).orElse(name), Text.tr("Log group"), ICON, new Place(ID, name, Map.of())))
                .toList();
    }

    @Override
    public View open(Desk desk, Place place) {
        place.arguments().keySet().stream()
                .filter(name -> !ARGUMENTS.contains(name))
                .forEach(name -> desk.window().notices().info(Text.tr("The Logs pane knows nothing of “{0}”.", name)));
        LogsModel model = model(desk);
        LogsActions actions = new LogsActions(model, desk.gate());
        LogsView view = new LogsView(model, actions, Clock.systemUTC());
        model.groups().refresh();
        look(desk, model, actions, place);
        return view;
    }

    private static void look(Desk desk, LogsModel model, LogsActions actions, Place place) {
        Optional<String> group = Optional.of(place.resource()).filter(it -> !it.isEmpty());
        group.ifPresent(it -> model.groups().look(List.of(it)));
        Optional<Instant> from = moment(desk, place, FROM);
        Optional<Instant> to = moment(desk, place, TO);
        Optional<String> request = Optional.ofNullable(place.arguments().get(REQUEST));
        request.ifPresent(id -> {
            model.request().paste(id, from);
            model.side().set(LogsModel.Side.REQUEST);
        });
        if (from.isPresent()) {
            Instant end = to.orElseGet(Instant::now);
            model.mode().set(LogsModel.Mode.SEARCH);
            model.search()
                    .asked()
                    .set(new SearchModel.Asked(request.orElse(""), false, new TimeRange.Between(from.get(), end)));
            model.search().run();
        } else {
            model.tail().start();
        }
    }

    private static Optional<Instant> moment(Desk desk, Place place, String name) {
        Optional<String> text = Optional.ofNullable(place.arguments().get(name));
        try {
            return text.map(Instant::parse);
        } catch (DateTimeParseException e) {
            desk.window().notices().info(Text.tr("“{0}” is not a moment in time.", text.orElse("")));
            return Optional.empty();
        }
    }

    private static KeptQueries kept(Desk desk, LogsSettings settings, Scope scope) {
        Changes changes = new Changes(scope, desk.journal(), desk.window().notices(), desk.gate());
        return new KeptQueries(
                new DefinitionsGateway(desk.clients()),
                new KeptQueries.Parts(scope, changes, desk.chosen().overlay(), settings.queries()));
    }

    private static LogsModel model(Desk desk) {
        LogsSettings settings = LogsSettings.of(desk.workspace());
        Scope scope = desk.tasks().scope();
        Clock clock = Clock.systemUTC();
        ZoneId zone = ZoneId.systemDefault();
        GroupsModel groups = new GroupsModel(
                settings,
                new GroupsGateway(desk.clients()),
                scope,
                desk.chosen().overlay());
        SearchGateway lines = new SearchGateway(desk.clients());
        String arns = "arn:aws:logs:" + desk.workspace().region() + ":"
                + desk.workspace().account() + ":log-group:";
        Kept.sweep();
        TailModel tail = new TailModel(
                new TailModel.Parts(new TailGateway(desk.clients()), lines, scope, clock, name -> arns + name),
                groups,
                new LinesModel(Kept.usual(), scope, zone));
        SearchModel search = new SearchModel(lines, groups, new LinesModel(Kept.usual(), scope, zone), scope, clock);
        InsightsModel insights = new InsightsModel(
                new InsightsModel.Parts(
                        new InsightsGateway(desk.clients()),
                        kept(desk, settings, scope),
                        scope,
                        clock,
                        zone,
                        desk.workspace().region()),
                groups);
        return new LogsModel(new LogsModel.Parts(
                groups,
                tail,
                search,
                insights,
                new RequestModel(new RequestGateway(desk.clients()), scope, clock, groups::ofApplication),
                new ExportModel(
                        new NewFile(scope, desk.window().prompts()),
                        desk.window().notices()),
                scope,
                settings.personal(),
                names -> desk.journal()
                        .reveal(
                                ID,
                                Text.tr("Personal values in logs"),
                                desk.workspace().name(),
                                names)));
    }
}
