package dev.pilothouse.app;

import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Commands;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.welcome.WelcomeFeature;
import dev.pilothouse.ui.Environments;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

/** One window: first the welcome screen, then the panes of whoever signed in. Screen thread only. */
public final class MainWindow implements AutoCloseable {
    private final Stage stage;
    private final Windows windows;
    private final Frame frame;
    private final Prompts prompts;
    private final LastCalls calls = new LastCalls(Platform::runLater);
    private final Authenticator authenticator;
    private final Subscription dressed;
    private final Keys keys;
    private Stay stay;
    private Optional<WelcomeFeature> welcome = Optional.empty();
    private Optional<SignedInScreen> inside = Optional.empty();
    private Optional<Kept> kept = Optional.empty();

    /** Where somebody was, and what runs, when the session ended. */
    private record Kept(Workspace workspace, String person, Optional<Place> place, Stay stay) {}

    MainWindow(Stage stage, Windows windows) {
        this.stage = stage;
        this.windows = windows;
        Clock clock = windows.options().clock();
        frame = new Frame(new Overlays(), windows.appearance(), clock, new RecentChoices(windows.settings()));
        prompts = new OverlayPrompts(frame.overlays());
        stay = stay();
        authenticator = new Authenticator(clock, calls, expired -> Platform.runLater(() -> expired(expired)));
        Scene scene = new Scene(frame.overlays(), 1280, 800);
        dressed = windows.appearance().dress(scene);
        keys = new Keys(scene, frame.overlays()::asking);
        stage.setScene(scene);
    }

    /** Shows the first screen; SDK classes load only once somebody signs in. */
    void show() {
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setOnCloseRequest(this::closing);
        welcome();
        stage.show();
    }

    /** Tells what concerns the whole program. */
    void tell(Fault fault) {
        stay.notices().failed(Text.tr("Your files"), fault);
    }

    /** Ends the session of this window; asks nothing. */
    @Override
    public void close() {
        inside.ifPresent(SignedInScreen::close);
        inside = Optional.empty();
        welcome.ifPresent(WelcomeFeature::close);
        stay.end();
        kept.ifPresent(it -> it.stay().end());
        authenticator.close();
        dressed.unsubscribe();
    }

    private void another() {
        windows.another(stage);
    }

    private void welcome() {
        stage.setTitle(Text.tr("Pilothouse"));
        WelcomeFeature screen = new WelcomeFeature(
                authenticator,
                windows.playground().map(host -> host::running),
                windows.settings(),
                stay.tasks().scope(),
                this::enter);
        welcome = Optional.of(screen);
        frame.overlays().content(screen.node());
        frame.overlays().floating(stay.toasts());
        listen(Commands.ofWindow(stay.notices()::info));
    }

    private void enter(Workspace workspace, SignIn.SignedIn in) {
        welcome.ifPresent(WelcomeFeature::close);
        welcome = Optional.empty();
        Optional<Place> place = comeBack(workspace, in.session().person());
        stage.setTitle(Text.tr("{0} ({1}) – Pilothouse", workspace.name(), Environments.name(workspace.environment())));
        SignedInScreen screen = new SignedInScreen(
                workspace,
                in.session(),
                new SignedInScreen.Lent(
                        frame,
                        stay.tasks(),
                        windows.books(),
                        stay.notices(),
                        prompts,
                        calls,
                        windows.options().browser()));
        inside = Optional.of(screen);
        frame.overlays().content(screen.open(this::askToSignOut));
        windows.playground().flatMap(host -> host.troubles(workspace)).ifPresent(screen::offer);
        listen(screen.commands());
        frame.overlays().floating(stay.toasts());
        in.warning().ifPresent(stay.notices()::info);
        screen.go(place.orElse(screen.first()));
    }

    // Only to whoever was there do the place, the notices and what still runs belong.
    private Optional<Place> comeBack(Workspace workspace, String person) {
        Optional<Kept> left = kept;
        kept = Optional.empty();
        Optional<Kept> mine = left.filter(
                it -> it.workspace().equals(workspace) && it.person().equals(person));
        if (mine.isEmpty()) {
            left.ifPresent(it -> it.stay().end());
        }
        mine.ifPresent(it -> stay = it.stay());
        return mine.flatMap(Kept::place);
    }

    private void listen(Commands commands) {
        commands.own(WindowCommands.LARGER, () -> windows.appearance().zoom(1));
        commands.own(WindowCommands.SMALLER, () -> windows.appearance().zoom(-1));
        commands.own(WindowCommands.USUAL_SIZE, () -> windows.appearance().zoom(0));
        commands.own(WindowCommands.NEW_WINDOW, this::another);
        keys.use(commands);
    }

    private void askToSignOut() {
        unlessChanging(Text.tr("Sign out while changes run?"), Text.tr("Sign out"), this::signOut);
    }

    private void signOut() {
        stay.end();
        leave();
        ObjectProperty<Load<SignIn.SignedOut>> out = new SimpleObjectProperty<>(Load.idle());
        out.subscribe(load -> signedOut(load).ifPresent(text -> welcome.ifPresent(screen -> screen.remark(text))));
        stay.tasks().scope().load(Text.tr("Sign out"), out, progress -> authenticator.signOut());
    }

    private static Optional<String> signedOut(Load<SignIn.SignedOut> load) {
        return switch (load) {
            case Load.Ready<SignIn.SignedOut> done -> done.value().remark();
            case Load.Failed<SignIn.SignedOut> failed ->
                Optional.of(failed.fault().what());
            case Load.Idle<SignIn.SignedOut> idle -> Optional.empty();
            case Load.Busy<SignIn.SignedOut> busy -> Optional.empty();
        };
    }

    // The place is kept, so that signing in again leads back to it.
    private void expired(SignIn.Expired expired) {
        inside.ifPresent(screen -> {
            Workspace workspace = screen.workspace();
            kept = Optional.of(new Kept(workspace, expired.person(), screen.place(), stay));
            leave();
            welcome.ifPresent(again -> {
                again.choose(workspace);
                again.remark(Text.tr("The session of {0} has ended. Sign in again to go on.", expired.person()));
            });
        });
    }

    private void leave() {
        inside.ifPresent(SignedInScreen::close);
        inside = Optional.empty();
        stay = stay();
        welcome();
    }

    private Stay stay() {
        return new Stay(frame.clock(), action -> inside.ifPresent(screen -> screen.denied(action)));
    }

    private void closing(WindowEvent event) {
        if (!changes().isEmpty()) {
            event.consume();
            unlessChanging(Text.tr("Close this window while changes run?"), Text.tr("Close"), stage::close);
        }
    }

    private List<Job> changes() {
        return Stream.concat(Stream.of(stay), kept.map(Kept::stay).stream())
                .flatMap(it -> it.changes().stream())
                .toList();
    }

    // Signing out and closing both stop what runs.
    private void unlessChanging(String title, String yes, Runnable action) {
        if (changes().isEmpty()) {
            action.run();
            return;
        }
        prompts.confirm(
                new Prompts.Question(
                        title,
                        Text.tr("What runs is stopped. What was sent until then may have taken effect."),
                        yes,
                        Optional.empty(),
                        true),
                action);
    }

    /** Where the person is now; empty on the welcome screen. */
    Optional<Place> place() {
        return inside.flatMap(SignedInScreen::place);
    }
}
