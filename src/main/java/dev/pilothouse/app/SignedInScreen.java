package dev.pilothouse.app;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.aws.network.Network;
import dev.pilothouse.core.Browser;
import dev.pilothouse.core.Event;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Refused;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Commands;
import dev.pilothouse.core.command.Denial;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.command.Guard;
import dev.pilothouse.core.journal.Recorder;
import dev.pilothouse.core.undo.SessionJournal;
import dev.pilothouse.core.undo.Undoes;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.feature.activity.ActivityFeature;
import dev.pilothouse.feature.cdn.CdnFeature;
import dev.pilothouse.feature.functions.FunctionsFeature;
import dev.pilothouse.feature.logs.LogsFeature;
import dev.pilothouse.feature.site.SiteFeature;
import dev.pilothouse.feature.tables.TablesFeature;
import dev.pilothouse.ui.Badges;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.Remembered;
import dev.pilothouse.ui.View;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;

/** The panes of one session, wired by hand; clients live and die with it. Screen thread only. */
final class SignedInScreen implements AutoCloseable {
    /** All panes that there are; here a new one is added. */
    static final List<Feature> FEATURES = List.of(
            new SiteFeature(),
            new CdnFeature(),
            new FunctionsFeature(),
            new LogsFeature(),
            new TablesFeature(),
            new ActivityFeature());

    private final Workspace workspace;
    private final AwsClients clients;
    private final Desk desk;
    private final Panes panes;
    private final Commands commands;
    private final Lent lent;
    private final List<Undoes> undoes = new ArrayList<>();
    private Optional<Shell> shell = Optional.empty();

    /** What the window lends it. */
    record Lent(
            Frame frame,
            Tasks tasks,
            Bookkeeping books,
            Notices notices,
            Prompts prompts,
            LastCalls calls,
            Out out,
            Desk.Chosen chosen) {}

    /** The ways out of this computer. */
    record Out(Network network, Browser browser) {}

    SignedInScreen(Workspace workspace, Session session, Lent lent) {
        this.workspace = workspace;
        this.lent = lent;
        clients = new AwsClients(
                session, lent.calls(), TimeLimits.USUAL, lent.out().network());
        panes = new Panes(FEATURES, this::view, lent.notices());
        SessionJournal journal = lent.books().session(workspace, session, () -> undoes);
        Recorder recorder = lent.books().recorder(journal, this::unrecorded);
        desk = new Desk(
                workspace,
                session,
                clients,
                lent.tasks().recordedBy(recorder),
                new Gate(
                        workspace.roles().getOrDefault(session.role(), List.of()),
                        Guard.of(workspace.environment(), lent.frame().clock())),
                journal,
                new Desk.Window(
                        lent.notices(),
                        lent.prompts(),
                        panes,
                        lent.out().browser(),
                        (dialog, dismissed) -> lent.frame().overlays().dialog(dialog, dismissed)::close,
                        new Badges()),
                lent.chosen(),
                this::released);
        new Unlocks(recorder, desk.tasks().scope(), lent.notices())
                .follow(desk.gate().guard());
        FEATURES.forEach(feature -> undoes.addAll(feature.undoes(desk)));
        commands = new Commands(
                desk.gate(),
                FEATURES.stream()
                        .flatMap(feature -> feature.commands().stream())
                        .toList(),
                panes,
                lent.notices()::info);
    }

    /** Everything that can be done while somebody is signed in. */
    Commands commands() {
        return commands;
    }

    /** AWS denied something: what needs it is refused from now on, and says so. */
    void denied(Denial denial) {
        desk.gate().denied(denial);
    }

    Workspace workspace() {
        return workspace;
    }

    Node open(Runnable signOut) {
        commands.own(WindowCommands.SIGN_OUT, signOut);
        Shell opened = new Shell(lent.frame(), desk, panes, commands, lent.calls());
        shell = Optional.of(opened);
        desk.tasks()
                .scope()
                .load(
                        Text.tr("Delete values that are too old"),
                        new SimpleObjectProperty<>(Load.idle()),
                        progress -> desk.journal().values().prune());
        FEATURES.forEach(this::badge);
        return opened;
    }

    private List<Event> released(Instant since) throws Exception {
        List<Event> released = new ArrayList<>();
        for (Feature feature : FEATURES) {
            released.addAll(feature.releases(desk, since));
        }
        return released;
    }

    // Where it can't be read, the pane itself says so.
    private void badge(Feature feature) {
        ObjectProperty<Load<Integer>> waits = new SimpleObjectProperty<>(Load.idle());
        waits.subscribe(load -> {
            if (load instanceof Load.Ready<Integer> ready) {
                desk.window().badges().show(feature.id(), ready.value());
            }
        });
        desk.tasks()
                .scope()
                .load(Text.tr("What waits in {0}", feature.title()), waits, progress -> feature.badge(desk));
    }

    /** To be called once it is open. */
    void offer(TroubleBoard troubles) {
        shell.ifPresent(shown -> shown.offer(troubles));
    }

    /** Where somebody who just came in is taken. */
    Place first() {
        return Place.of(FEATURES.getFirst().id());
    }

    /** What waits in the panes to be saved, in sentences. */
    List<String> waiting() {
        return panes.waiting();
    }

    void go(Place place) {
        panes.go(place);
    }

    /** The one on screen. */
    ReadOnlyObjectProperty<Optional<Panes.Shown>> pane() {
        return panes.shownPane();
    }

    /** Whether it shows what it read of AWS. */
    boolean filled() {
        return pane().get()
                .filter(shown -> shown.view().readAt().getValue().isPresent())
                .isPresent();
    }

    Optional<Place> place() {
        return shell.flatMap(Shell::place);
    }

    @Override
    public void close() {
        shell.ifPresent(Shell::close);
        clients.close();
    }

    private void unrecorded(Fault fault) {
        Platform.runLater(() -> lent.notices().failed(Text.tr("Journal"), fault));
    }

    private View view(Feature feature, Place place) {
        try {
            View view = feature.open(desk, place);
            Remembered.in(view.node(), feature.id(), lent.chosen().overlay());
            return view;
        } catch (Refused e) {
            return new RefusedView(e.fault());
        }
    }
}
