package dev.pilothouse.app;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Explains;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.work.Job;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.feature.welcome.WelcomeFeature;
import dev.pilothouse.ui.Environments;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import javafx.util.Subscription;

/** One window: first the welcome screen, then the panes of whoever signed in. Screen thread only. */
public final class MainWindow implements AutoCloseable {
    private final Stage stage;
    private final Windows windows;
    private final Notices notices;
    private final Tasks tasks;
    private final Frame frame;
    private final Prompts prompts;
    private final Toasts toasts;
    private final LastCalls calls = new LastCalls(Platform::runLater);
    private final Authenticator authenticator;
    private final Subscription dressed;
    private Optional<WelcomeFeature> welcome = Optional.empty();
    private Optional<SignedInScreen> inside = Optional.empty();
    private Optional<Kept> kept = Optional.empty();

    /** Where somebody was when the session ended. */
    private record Kept(Workspace workspace, Place place) {}

    MainWindow(Stage stage, Windows windows) {
        this.stage = stage;
        this.windows = windows;
        Clock clock = windows.options().clock();
        notices = new Notices(clock);
        Explains explains = new Denials(new Faults(), action -> inside.ifPresent(screen -> screen.denied(action)));
        tasks = new Tasks(Platform::runLater, explains, notices, clock);
        frame = new Frame(new Overlays(), windows.appearance(), clock);
        prompts = new OverlayPrompts(frame.overlays());
        toasts = new Toasts(notices, clock);
        authenticator = new Authenticator(clock, calls, expired -> Platform.runLater(() -> expired(expired)));
        Scene scene = new Scene(frame.overlays(), 1280, 800);
        dressed = windows.appearance().dress(scene);
        Shortcuts.on(scene, windows.appearance(), position -> inside.ifPresent(screen -> screen.goTo(position)));
        Shortcuts.newWindow(scene, this::another);
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
        notices.failed(Text.tr("Your files"), fault);
    }

    /** Ends the session of this window; asks nothing. */
    @Override
    public void close() {
        inside.ifPresent(SignedInScreen::close);
        inside = Optional.empty();
        welcome.ifPresent(WelcomeFeature::close);
        authenticator.close();
        dressed.unsubscribe();
    }

    private void another() {
        windows.another(stage);
    }

    private void welcome() {
        stage.setTitle(Text.tr("Pilothouse"));
        Scope scope = tasks.scope();
        WelcomeFeature screen = new WelcomeFeature(
                authenticator, windows.playground().map(host -> host::running), windows.settings(), scope, this::enter);
        welcome = Optional.of(screen);
        frame.overlays().content(screen.node());
        frame.overlays().floating(toasts);
    }

    private void enter(Workspace workspace, SignIn.SignedIn in) {
        welcome.ifPresent(WelcomeFeature::close);
        welcome = Optional.empty();
        stage.setTitle(Text.tr("{0} ({1}) – Pilothouse", workspace.name(), Environments.name(workspace.environment())));
        SignedInScreen screen = new SignedInScreen(
                workspace,
                in.session(),
                new SignedInScreen.Lent(
                        frame,
                        tasks,
                        windows.books(),
                        notices,
                        prompts,
                        calls,
                        windows.options().browser()));
        inside = Optional.of(screen);
        frame.overlays().content(screen.open(this::askToSignOut));
        windows.playground().flatMap(host -> host.troubles(workspace)).ifPresent(screen::offer);
        frame.overlays().floating(toasts);
        in.warning().ifPresent(notices::info);
        screen.go(kept.filter(place -> place.workspace().equals(workspace))
                .map(Kept::place)
                .orElse(screen.first()));
        kept = Optional.empty();
    }

    private void askToSignOut() {
        unlessChanging(Text.tr("Sign out while changes run?"), Text.tr("Sign out"), this::signOut);
    }

    private void signOut() {
        Scope scope = tasks.scope();
        leave();
        scope.follow(
                Text.tr("Sign out"),
                progress -> authenticator.signOut(),
                out -> out.remark().ifPresent(text -> welcome.ifPresent(screen -> screen.remark(text))));
    }

    // The place is kept, so that signing in again leads back to it.
    private void expired(SignIn.Expired expired) {
        inside.ifPresent(screen -> {
            Workspace workspace = screen.workspace();
            kept = screen.place().map(place -> new Kept(workspace, place));
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
        welcome();
    }

    private void closing(WindowEvent event) {
        if (!changes().isEmpty()) {
            event.consume();
            unlessChanging(Text.tr("Close this window while changes run?"), Text.tr("Close"), stage::close);
        }
    }

    private List<Job> changes() {
        return tasks.jobs().stream()
                .filter(job -> job.running() && job.writes())
                .toList();
    }

    private void unlessChanging(String title, String yes, Runnable action) {
        if (changes().isEmpty()) {
            action.run();
            return;
        }
        prompts.confirm(
                new Prompts.Question(
                        title,
                        Text.tr("What runs is stopped. What was sent until then may have taken effect; each change"
                                + " says in the task list what became of it."),
                        yes,
                        Optional.empty(),
                        true),
                () -> {
                    changes().forEach(Job::cancel);
                    action.run();
                });
    }

    /** Where the person is now; empty on the welcome screen. */
    Optional<Place> place() {
        return inside.flatMap(SignedInScreen::place);
    }
}
