package dev.pilothouse.app;

import dev.pilothouse.core.Place;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.command.Action;
import dev.pilothouse.core.command.Commands;
import dev.pilothouse.core.command.Guard;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.EmptyState;
import dev.pilothouse.ui.Environments;
import dev.pilothouse.ui.KeyWords;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The window of somebody signed in: the environment's edge, rail, top bar, one pane, status bar. Screen thread only. */
final class Shell extends BorderPane implements AutoCloseable {
    // At the usual size of text, in pixels: in less, the rail takes what the pane needs.
    private static final double CROWDED = 840;
    private final Panes panes;
    private final Renewal renewal;
    private final GuardWatch watch;
    private final StackPane content = new StackPane();
    private final BooleanBinding crowded;
    private final TopBar top;

    Shell(Frame frame, Desk desk, Panes panes, Commands commands, LastCalls calls) {
        this.panes = panes;
        RunningJobs running = new RunningJobs(desk.tasks().jobs());
        this.renewal = new Renewal(desk.tasks().scope(), desk.session().credentials());
        Guard guard = desk.gate().guard();
        GuardSign sign = new GuardSign(guard);
        watch = new GuardWatch(guard, desk.window().notices(), frame.overlays(), sign::tick);
        sign.commands(desk.gate()).forEach(commands::own);
        guard.whenAsked(new UnlockPrompt(frame.overlays(), guard, desk.workspace())::open);
        setId("shell");
        getStyleClass().addAll("shell", Environments.styleClass(desk.workspace().environment()));
        Action palette = commands.own(
                WindowCommands.PALETTE,
                new Finder(frame.overlays(), commands, panes.features(), frame.recent(), desk)::open);
        commands.own(
                WindowCommands.SHORTCUTS,
                () -> frame.overlays().dialog(new ShortcutSheet(commands, panes.features()), () -> {}));
        List<Action> personal = Stream.of(
                        WindowCommands.SWITCH,
                        WindowCommands.NEW_WINDOW,
                        WindowCommands.SETTINGS,
                        WindowCommands.HELP,
                        WindowCommands.SHORTCUTS,
                        WindowCommands.DIAGNOSTICS,
                        WindowCommands.SIGN_OUT)
                .flatMap(command -> commands.action(command).stream())
                .toList();
        Rail rail = new Rail(
                desk.workspace(),
                panes,
                commands,
                new PersonMenu(desk.session(), personal),
                desk.window().badges());
        crowded = Bindings.createBooleanBinding(
                () -> getWidth() > 0
                        && getWidth() / frame.appearance().textScale().get() < CROWDED,
                widthProperty(),
                frame.appearance().textScale());
        crowded.subscribe(rail.narrow()::set);
        top = new TopBar(frame.overlays(), commands, frame.clock(), rail.narrow())
                .finds(sign, palette)
                .tasks(desk.tasks().jobs(), running)
                .notices(desk.window().notices(), frame.clock())
                .appearance(frame.appearance());
        StatusBar status = new StatusBar(frame.clock(), desk.session().role())
                .renewal(renewal.end())
                .running(running)
                .lastCall(calls.shown());
        content.setId("pane");
        ScrollPane scroll = Scrolling.both(content);
        BorderPane main = new BorderPane(scroll);
        main.setTop(top);
        Region edge = new Region();
        edge.getStyleClass().add("edge");
        setTop(edge);
        setLeft(rail);
        setCenter(main);
        setBottom(status);
        panes.shownPane().subscribe(shown -> {
            top.show(shown);
            content.getChildren().setAll(shown.map(pane -> pane.view().node()).orElseGet(Shell::nothing));
            // A pane begins where it begins, wherever the one before was scrolled to.
            scroll.setHvalue(0);
            scroll.setVvalue(0);
        });
    }

    /** Lets the person make the sandbox misbehave. */
    void offer(TroubleBoard troubles) {
        top.troubles(troubles);
    }

    /** Where the person is now. */
    Optional<Place> place() {
        return panes.shownPane().get().map(Panes.Shown::place);
    }

    void go(Place place) {
        panes.go(place);
    }

    @Override
    public void close() {
        watch.close();
        top.close();
        renewal.close();
        panes.close();
    }

    private static Node nothing() {
        return new EmptyState(
                "fth-compass",
                Text.tr("No pane is open"),
                Text.tr(
                        "Choose one at the left, or press {0} to find everything.",
                        KeyWords.of(WindowCommands.PALETTE.shortcut().orElseThrow())));
    }
}
