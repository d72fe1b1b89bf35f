package dev.pilothouse.app;

import dev.pilothouse.aws.AwsClients;
import dev.pilothouse.aws.Session;
import dev.pilothouse.core.Browser;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.feature.site.SiteFeature;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.Feature;
import dev.pilothouse.ui.View;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;

/** The panes of one session, wired by hand; clients live and die with it. Screen thread only. */
final class SignedInScreen implements AutoCloseable {
    private static final List<Feature> FEATURES = List.of(new SiteFeature());
    private final Workspace workspace;
    private final AwsClients clients;
    private final Desk desk;
    private final Panes panes;
    private final Lent lent;
    private Optional<Shell> shell = Optional.empty();

    /** What the window lends it. */
    record Lent(Frame frame, Tasks tasks, Notices notices, Prompts prompts, LastCalls calls, Browser browser) {}

    SignedInScreen(Workspace workspace, Session session, Lent lent) {
        this.workspace = workspace;
        this.lent = lent;
        clients = new AwsClients(session, lent.calls());
        panes = new Panes(FEATURES, this::view, lent.notices());
        desk = new Desk(
                workspace,
                session,
                clients,
                lent.tasks(),
                new Gate(workspace.roles().getOrDefault(session.role(), List.of())),
                lent.notices(),
                lent.prompts(),
                panes,
                lent.browser());
    }

    /** AWS denied an IAM action: what needs it is refused from now on, and says so. */
    void denied(String action) {
        desk.gate().denied(action);
    }

    Workspace workspace() {
        return workspace;
    }

    Node open(Runnable signOut) {
        Shell opened = new Shell(lent.frame(), desk, panes, lent.calls(), signOut);
        shell = Optional.of(opened);
        return opened;
    }

    /** Where somebody who just came in is taken. */
    Place first() {
        return Place.of(FEATURES.getFirst().id());
    }

    void go(Place place) {
        panes.go(place);
    }

    void goTo(int position) {
        shell.ifPresent(shown -> shown.goTo(position));
    }

    Optional<Place> place() {
        return shell.flatMap(Shell::place);
    }

    @Override
    public void close() {
        shell.ifPresent(Shell::close);
        clients.close();
    }

    private View view(Feature feature, Place place) {
        return feature.open(desk, place);
    }
}
