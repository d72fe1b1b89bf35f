package dev.pilothouse.app;

import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Guard;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.Environments;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The window of somebody signed in: the environment's edge, rail, top bar, one pane, status bar. Screen thread only. */
final class Shell extends BorderPane implements AutoCloseable {
    private final Panes panes;
    private final Renewal renewal;
    private final GuardWatch watch;
    private final StackPane content = new StackPane();
    private final TopBar top;

    Shell(Frame frame, Desk desk, Panes panes, LastCalls calls, Runnable signOut) {
        this.panes = panes;
        RunningJobs running = new RunningJobs(desk.tasks().jobs());
        this.renewal = new Renewal(desk.tasks().scope(), desk.session().credentials());
        Guard guard = desk.gate().guard();
        GuardSign sign = new GuardSign(guard);
        watch = new GuardWatch(guard, desk.notices(), frame.overlays(), sign::tick);
        guard.whenAsked(new UnlockPrompt(frame.overlays(), guard, desk.workspace())::open);
        setId("shell");
        getStyleClass().addAll("shell", Environments.styleClass(desk.workspace().environment()));
        Rail rail = new Rail(desk.workspace(), panes, new PersonMenu(desk.session(), signOut));
        top = new TopBar(frame.overlays(), rail.narrow())
                .sign(sign)
                .tasks(desk.tasks().jobs(), running)
                .notices(desk.notices(), frame.clock())
                .appearance(frame.appearance());
        StatusBar status = new StatusBar(frame.clock(), desk.session().role())
                .renewal(renewal.end())
                .running(running)
                .lastCall(calls.shown());
        content.setId("pane");
        BorderPane main = new BorderPane(Scrolling.both(content));
        main.setTop(top);
        Region edge = new Region();
        edge.getStyleClass().add("edge");
        setTop(edge);
        setLeft(rail);
        setCenter(main);
        setBottom(status);
        panes.shown().subscribe(shown -> {
            top.show(shown);
            content.getChildren().setAll(shown.map(pane -> pane.view().node()).orElseGet(Shell::nothing));
        });
    }

    /** Lets the person make the sandbox misbehave. */
    void offer(TroubleBoard troubles) {
        top.troubles(troubles);
    }

    /** Where the person is now. */
    Optional<Place> place() {
        return panes.shown().get().map(Panes.Shown::place);
    }

    void go(Place place) {
        panes.go(place);
    }

    /** The pane at that position of the rail, from 0; nothing where there is none. */
    void goTo(int position) {
        if (position < panes.features().size()) {
            panes.go(Place.of(panes.features().get(position).id()));
        }
    }

    @Override
    public void close() {
        watch.close();
        renewal.close();
        panes.close();
    }

    private static Node nothing() {
        return new EmptyState(
                "fth-compass",
                Text.tr("No pane is open"),
                Text.tr("Choose one at the left, or press Ctrl and its number."));
    }
}
