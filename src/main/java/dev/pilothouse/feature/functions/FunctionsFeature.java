package dev.pilothouse.feature.functions;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Command;
import dev.pilothouse.core.command.Needs;
import dev.pilothouse.core.undo.Changes;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.core.work.NewFile;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.feature.functions.catalog.CatalogGateway;
import dev.pilothouse.feature.functions.catalog.CatalogModel;
import dev.pilothouse.feature.functions.chart.ChartGateway;
import dev.pilothouse.feature.functions.chart.ChartModel;
import dev.pilothouse.feature.functions.chart.Deployments;
import dev.pilothouse.feature.functions.event.EventCommands;
import dev.pilothouse.feature.functions.event.EventsModel;
import dev.pilothouse.feature.functions.event.SharedGateway;
import dev.pilothouse.feature.functions.event.SharedUndo;
import dev.pilothouse.feature.functions.invoke.AnswerFile;
import dev.pilothouse.feature.functions.invoke.HistoryStore;
import dev.pilothouse.feature.functions.invoke.InvokeCommands;
import dev.pilothouse.feature.functions.invoke.InvokeGateway;
import dev.pilothouse.feature.functions.invoke.InvokeModel;
import dev.pilothouse.feature.functions.invoke.InvokeView;
import dev.pilothouse.feature.functions.invoke.Invoking;
import dev.pilothouse.feature.functions.invoke.LinesGateway;
import dev.pilothouse.feature.functions.invoke.LinesModel;
import dev.pilothouse.feature.functions.invoke.PayloadModel;
import dev.pilothouse.feature.functions.settings.FunctionsSettings;
import dev.pilothouse.feature.functions.setup.ConcurrencyModel;
import dev.pilothouse.feature.functions.setup.ConcurrencyUndo;
import dev.pilothouse.feature.functions.setup.SettingsUndo;
import dev.pilothouse.feature.functions.setup.SetupCommands;
import dev.pilothouse.feature.functions.setup.SetupGateway;
import dev.pilothouse.feature.functions.setup.SetupModel;
import dev.pilothouse.feature.functions.setup.WiringGateway;
import dev.pilothouse.feature.functions.shape.FunctionShape;
import dev.pilothouse.feature.functions.shape.ShapeGateway;
import dev.pilothouse.feature.functions.version.AliasUndo;
import dev.pilothouse.feature.functions.version.VersionCommands;
import dev.pilothouse.feature.functions.version.VersionGateway;
import dev.pilothouse.feature.functions.version.VersionModel;
import dev.pilothouse.feature.functions.version.VersionUndo;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.InPlace;
import dev.pilothouse.ui.Resource;
import dev.pilothouse.ui.View;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The Functions pane: Lambda. A place names a function, and what is begun with: {@code
 * pilothouse:functions/orders-api?event=Order paid&alias=live}, or which side of it is shown: {@code show=setup}, {@code versions},
 * {@code charts}.
 */
public final class FunctionsFeature implements Feature {
    private static final String ID = "functions";
    private static final String ICON = "fth-zap";
    private static final String EVENT = "event";
    private static final String ALIAS = "alias";
    private static final String SHOW = "show";
    private static final Set<String> ARGUMENTS = Set.of(EVENT, ALIAS, SHOW);

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String title() {
        return Text.tr("Functions");
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
        List<Command> all = new ArrayList<>(List.of(
                InvokeCommands.INVOKE,
                InvokeCommands.DRY_RUN,
                InvokeCommands.AGAIN,
                EventCommands.KEEP,
                EventCommands.SHARE));
        all.addAll(SetupCommands.all());
        all.addAll(VersionCommands.all());
        return List.copyOf(all);
    }

    @Override
    public List<Needs> needs() {
        return FunctionsNeeds.ALL;
    }

    @Override
    public List<Resource> resources(Desk desk) {
        FunctionsSettings settings = FunctionsSettings.of(desk.workspace());
        return settings.named().stream()
                .map(name -> new Resource(
                        settings.function(name).shown(), Text.tr("Function"), ICON, new Place(ID, name, Map.of())))
                .toList();
    }

    @Override
    public List<Undoes> undoes(Desk desk) {
        VersionGateway versions = new VersionGateway(desk.clients());
        SetupGateway setup = new SetupGateway(desk.clients(), new Faults());
        return List.of(
                new AliasUndo(versions),
                new VersionUndo(versions),
                new SettingsUndo(setup),
                ConcurrencyUndo.reserved(setup),
                ConcurrencyUndo.ready(setup),
                new SharedUndo(new SharedGateway(desk.clients())));
    }

    @Override
    public View open(Desk desk, Place place) {
        FunctionsSettings settings = FunctionsSettings.of(desk.workspace());
        Map<String, String> arguments = place.arguments();
        arguments.keySet().stream()
                .filter(name -> !ARGUMENTS.contains(name))
                .forEach(name ->
                        desk.window().notices().info(Text.tr("The Functions pane knows nothing of “{0}”.", name)));
        Scope scope = desk.tasks().scope();
        CatalogModel catalog = new CatalogModel(settings, new CatalogGateway(desk.clients()), scope, Clock.systemUTC());
        FunctionsModel model = new FunctionsModel(
                catalog, new ShapeGateway(desk.clients()), shape -> open(desk, settings, scope, shape), scope);
        FunctionsView view = new FunctionsView(
                model,
                new InvokeView.Around(
                        desk.gate(),
                        desk.window().navigator(),
                        desk.window().dialogs(),
                        new InPlace(desk.window().notices())));
        catalog.refresh();
        if (!place.resource().isEmpty()) {
            model.opened()
                    .subscribe(opened -> opened.filter(it -> it.name().equals(place.resource()))
                            .ifPresent(it -> begin(it, view, arguments)));
            catalog.select(place.resource());
        }
        return view;
    }

    private static void begin(OpenFunction opened, FunctionsView view, Map<String, String> arguments) {
        Optional.ofNullable(arguments.get(ALIAS))
                .filter(alias -> !alias.isEmpty())
                .ifPresent(alias -> {
                    opened.invoking().model().qualifier().set(Optional.of(alias));
                    opened.charts().alias().set(Optional.of(alias));
                });
        FunctionPane.Tab tab = Stream.of(FunctionPane.Tab.values())
                .filter(it -> it.word().equals(arguments.get(SHOW)))
                .findFirst()
                .orElse(FunctionPane.Tab.INVOKE);
        view.show(tab, Optional.ofNullable(arguments.get(EVENT)));
    }

    private static OpenFunction open(Desk desk, FunctionsSettings settings, Scope scope, FunctionShape shape) {
        Clock clock = Clock.systemUTC();
        String name = shape.name();
        Changes changes = new Changes(scope, desk.journal(), desk.window().notices(), desk.gate());
        VersionModel versions = new VersionModel(name, new VersionGateway(desk.clients()), scope, changes);
        SetupGateway setup = new SetupGateway(desk.clients(), new Faults());
        OpenFunction opened = new OpenFunction(
                shape,
                invoking(desk, settings, scope, shape, changes),
                versions,
                new OpenFunction.Setup(
                        new SetupModel(
                                name,
                                new SetupModel.Parts(
                                        setup,
                                        new WiringGateway(desk.clients()),
                                        scope,
                                        changes,
                                        (function, variable) -> desk.journal()
                                                .reveal(
                                                        ID,
                                                        Text.tr("Show the variable {0} of {1}", variable, function),
                                                        function,
                                                        List.of(variable)))),
                        new ConcurrencyModel(name, setup, scope, changes)),
                new ChartModel(
                        name,
                        versions.known(),
                        new ChartModel.Parts(
                                new ChartGateway(desk.clients()),
                                new Deployments(desk.journal().journal()),
                                scope,
                                clock)));
        versions.refresh();
        opened.invoking().events().refresh();
        return opened;
    }

    private static Invoking invoking(
            Desk desk, FunctionsSettings settings, Scope scope, FunctionShape shape, Changes changes) {
        Clock clock = Clock.systemUTC();
        HistoryStore history = new HistoryStore(
                desk.journal().drafts(),
                desk.journal().here(),
                desk.journal().values().age(),
                clock);
        return new Invoking(
                new InvokeModel(
                        shape,
                        settings.function(shape.name()),
                        new InvokeModel.Parts(
                                new InvokeGateway(desk.clients(), new Faults(), clock),
                                new ShapeGateway(desk.clients()),
                                history,
                                scope,
                                desk.window().prompts(),
                                desk.workspace(),
                                clock)),
                new EventsModel(
                        shape.name(),
                        settings,
                        new SharedGateway(desk.clients()),
                        new EventsModel.Parts(
                                scope,
                                changes,
                                desk.window().notices(),
                                desk.chosen().overlay(),
                                desk.workspace())),
                new PayloadModel(scope),
                new LinesModel(new LinesGateway(desk.clients()), scope, clock),
                new AnswerFile(
                        new NewFile(scope, desk.window().prompts()),
                        desk.window().notices()));
    }
}
