package dev.pilothouse.app;

import dev.pilothouse.app.update.UpdateCheck;
import dev.pilothouse.aws.TimeLimits;
import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Environment;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.command.Commands;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.welcome.SignInAgainFeature;
import dev.pilothouse.feature.welcome.WelcomeFeature;
import dev.pilothouse.ui.Desk;
import dev.pilothouse.ui.Environments;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
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
    private final Milestones milestones;
    private final Boards boards;
    private Stay stay;
    private Optional<WelcomeFeature> welcome = Optional.empty();
    private String title = "";
    private Optional<SignedInScreen> inside = Optional.empty();
    private Optional<Returning> returning = Optional.empty();

    MainWindow(Stage stage, Windows windows) {
        this.stage = stage;
        this.windows = windows;
        Clock clock = windows.options().clock();
        frame = new Frame(new Overlays(), windows.appearance(), clock, new RecentChoices(windows.settings()));
        prompts = new OverlayPrompts(frame.overlays(), () -> inside.map(SignedInScreen::workspace));
        stay = stay();
        boards = new Boards(frame, windows, () -> stay, () -> inside);
        authenticator = new Authenticator(
                clock,
                calls,
                expired -> Platform.runLater(() -> expired(expired)),
                TimeLimits.USUAL,
                windows.network()::now);
        Scene scene = Curtain.onto(stage, frame.overlays());
        dressed = windows.appearance().dress(scene);
        keys = new Keys(scene, frame.overlays()::asking);
        milestones = new Milestones(scene, windows.marks());
        stage.focusedProperty().subscribe(this::seen);
    }

    /** Shows the first screen; SDK classes load only once somebody signs in. */
    void show() {
        stage.setOnCloseRequest(this::closing);
        welcome();
        stage.show();
        milestones.shown(() -> stage.getIcons().setAll(WindowIcons.installed()));
    }

    /** Shows what a workspace file would bring, and asks; nothing is kept or called before that is answered. */
    void look(Path file) {
        welcome.ifPresent(screen -> screen.look(file));
    }

    LastCalls calls() {
        return calls;
    }

    /** Whether the pane on screen shows what it read of AWS. */
    boolean filled() {
        return inside.filter(SignedInScreen::filled).isPresent();
    }

    boolean focused() {
        return stage.isFocused();
    }

    /** Shows what nobody had foreseen. */
    void show(Crash crash) {
        boards.show(crash);
    }

    /** Tells of a newer version, where there is one; where nobody answers, nothing is told. */
    void ask(UpdateCheck check) {
        boards.ask(check);
    }

    /** Tells what concerns the whole program. */
    void tell(Fault fault) {
        stay.notices().failed(Text.tr("Your files"), fault);
    }

    /** Ends the session of this window; asks nothing. */
    @Override
    public void close() {
        stopAsking();
        inside.ifPresent(SignedInScreen::close);
        inside = Optional.empty();
        welcome.ifPresent(WelcomeFeature::close);
        stay.end();
        authenticator.close();
        dressed.unsubscribe();
    }

    private void offer(Commands commands) {
        commands.own(WindowCommands.SWITCH, this::askToSwitch);
        commands.own(WindowCommands.NEW_WINDOW, () -> windows.another(stage));
        boards.offer(commands);
        commands.own(WindowCommands.DIAGNOSTICS, boards::copyDiagnostics);
    }

    private void askToSwitch() {
        inside.ifPresent(screen -> new SwitchPrompt(frame.overlays(), screen.workspace(), leaving())
                .open(this::signOut, () -> windows.another(stage)));
    }

    // The mark goes once somebody looks.
    private void unseen(Unseen.Ended ended) {
        stage.setTitle((ended.well() ? "✓ " : "✗ ") + ended.title() + " · " + title);
        windows.unseen(ended);
    }

    private void seen(boolean focused) {
        if (focused && !title.isEmpty()) {
            stage.setTitle(title);
        }
    }

    private void titled(String text) {
        title = text;
        stage.setTitle(text);
    }

    private void welcome() {
        titled(Text.tr("Pilothouse"));
        WelcomeFeature screen = new WelcomeFeature(
                authenticator,
                windows.playground().map(host -> host::running),
                new WelcomeFeature.Lent(windows.shelf(), prompts, stay.notices()),
                stay.tasks().scope(),
                this::enter);
        welcome = Optional.of(screen);
        frame.overlays().content(screen.node());
        frame.overlays().floating(stay.toasts());
        listen(Commands.ofWindow(stay.notices()::info));
        milestones.welcomed(screen);
    }

    private void enter(Workspace workspace, SignIn.SignedIn in) {
        welcome.ifPresent(WelcomeFeature::close);
        welcome = Optional.empty();
        titled(Text.tr("{0} ({1}) – Pilothouse", workspace.name(), Environments.name(workspace.environment())));
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
                        new SignedInScreen.Out(
                                windows.network().now(), windows.options().browser()),
                        new Desk.Chosen(
                                windows.settings(),
                                windows.shelf().overlay(workspace, this::tell),
                                windows.polling())));
        inside = Optional.of(screen);
        offer(screen.commands());
        Node shown = screen.open(this::askToSignOut);
        // The sandbox says by its badge and its colour that nothing there is real.
        frame.overlays()
                .content(workspace
                        .endpoint()
                        .filter(at -> workspace.environment() != Environment.SANDBOX)
                        .map(at -> EmulatorBanner.over(at, shown))
                        .orElse(shown));
        windows.playground().flatMap(host -> host.troubles(workspace)).ifPresent(screen::offer);
        listen(screen.commands());
        frame.overlays().floating(stay.toasts());
        in.warning().ifPresent(stay.notices()::info);
        milestones.entered(screen.pane());
        screen.go(screen.first());
    }

    private void listen(Commands commands) {
        commands.own(WindowCommands.LARGER, () -> windows.appearance().zoom(1));
        commands.own(WindowCommands.SMALLER, () -> windows.appearance().zoom(-1));
        commands.own(WindowCommands.USUAL_SIZE, () -> windows.appearance().zoom(0));
        commands.own(WindowCommands.NEW_WINDOW, () -> windows.another(stage));
        boards.offer(commands);
        keys.use(commands);
    }

    private void askToSignOut() {
        unlessAgreed(Leaving.Way.SIGN_OUT, this::signOut);
    }

    private void signOut() {
        stay.end();
        leave();
        ObjectProperty<Load<SignIn.SignedOut>> out = new SimpleObjectProperty<>(Load.idle());
        out.subscribe(load -> signedOut(load).ifPresent(text -> welcome.ifPresent(screen -> screen.remark(text))));
        stay.tasks().scope().load(Text.tr("Sign out"), out, progress -> authenticator.signOut());
    }

    private static Optional<String> signedOut(Load<SignIn.SignedOut> load) {
        return load instanceof Load.Failed<SignIn.SignedOut> failed
                ? Optional.of(failed.fault().what())
                : load.shown().flatMap(SignIn.SignedOut::remark);
    }

    // The panes stay as they are, and what runs waits for the same person.
    private void expired(SignIn.Expired expired) {
        inside.filter(screen -> returning.isEmpty()).ifPresent(screen -> {
            SignInAgainFeature.Awaited awaited = new SignInAgainFeature.Awaited(
                    screen.workspace(),
                    expired.person(),
                    windows.playground().flatMap(host -> host.running(screen.workspace())),
                    stay.changes().stream().map(Job::title).toList());
            SignInAgainFeature feature = new SignInAgainFeature(
                    authenticator, awaited, stay.tasks().scope(), this::back, this::askToSignOut);
            returning = Optional.of(new Returning(feature, frame.overlays()));
        });
    }

    private void back(SignIn.SignedIn in) {
        stopAsking();
        stay.notices()
                .info(Text.tr("{0} is back. What waited goes on.", in.session().person()));
        in.warning().ifPresent(stay.notices()::info);
    }

    private void stopAsking() {
        returning.ifPresent(Returning::close);
        returning = Optional.empty();
    }

    private void leave() {
        stopAsking();
        inside.ifPresent(SignedInScreen::close);
        inside = Optional.empty();
        stay = stay();
        welcome();
    }

    private Stay stay() {
        Stay made = new Stay(frame.clock(), denial -> inside.ifPresent(screen -> screen.denied(denial)));
        new Unseen(made.tasks().jobs(), () -> !stage.isFocused() || stage.isIconified(), this::unseen);
        return made;
    }

    private void closing(WindowEvent event) {
        if (leaving().words().isPresent()) {
            event.consume();
            unlessAgreed(Leaving.Way.CLOSE, stage::close);
        }
    }

    // Signing out and closing both stop what runs, and leave what waits.
    private void unlessAgreed(Leaving.Way way, Runnable action) {
        leaving().question(way).ifPresentOrElse(question -> prompts.confirm(question, action), action);
    }

    private Leaving leaving() {
        return new Leaving(stay.changes(), inside.map(SignedInScreen::waiting).orElse(List.of()));
    }

    /** Where the person is now; empty on the welcome screen. */
    Optional<Place> place() {
        return inside.flatMap(SignedInScreen::place);
    }
}
