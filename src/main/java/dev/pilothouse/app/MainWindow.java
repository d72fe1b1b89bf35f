package dev.pilothouse.app;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.aws.signin.Authenticator;
import dev.pilothouse.aws.signin.SignIn;
import dev.pilothouse.core.Browser;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.Place;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Prompts;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.Text;
import dev.pilothouse.core.Workspace;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.feature.welcome.WelcomeFeature;
import dev.pilothouse.ui.Environments;
import dev.pilothouse.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/** One window: first the welcome screen, then the panes of whoever signed in. Screen thread only. */
public final class MainWindow implements AutoCloseable {
    private final Stage stage;
    private final Options options;
    private final Notices notices;
    private final Tasks tasks;
    private final Settings settings;
    private final Frame frame;
    private final Prompts prompts;
    private final LastCalls calls = new LastCalls(Platform::runLater);
    private final Authenticator authenticator;
    private final Optional<PlaygroundHost> playground;
    private Optional<WelcomeFeature> welcome = Optional.empty();
    private Optional<SignedInScreen> inside = Optional.empty();

    /**
     * What a window is given from outside.
     *
     * @param settings the folder of the person's settings
     * @param playground the sandbox, where it is installed
     * @param browser opens the site as a visitor would
     * @param clock this computer's
     */
    public record Options(Path settings, Optional<Playground> playground, Browser browser, Clock clock) {}

    private MainWindow(Stage stage, Options options) {
        this.stage = stage;
        this.options = options;
        notices = new Notices(options.clock());
        tasks = new Tasks(Platform::runLater, new Faults(), notices, options.clock());
        settings = Settings.in(options.settings(), notices);
        frame = new Frame(new Overlays(), new Appearance(), options.clock());
        prompts = new OverlayPrompts(frame.overlays());
        playground = options.playground().map(PlaygroundHost::new);
        authenticator = new Authenticator(options.clock(), calls, expired -> Platform.runLater(() -> expired(expired)));
    }

    /** Fills the stage and shows it; SDK classes load only once somebody signs in. */
    public static MainWindow open(Stage stage, Options options) {
        MainWindow window = new MainWindow(stage, options);
        Scene scene = new Scene(window.frame.overlays(), 1280, 800);
        new SavedAppearance(window.settings).keep(window.frame.appearance());
        window.frame.appearance().dress(scene);
        scene.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, window::key);
        stage.setScene(scene);
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setOnCloseRequest(window::closing);
        window.welcome();
        stage.show();
        return window;
    }

    /** Ends the session and the sandbox; asks nothing. */
    @Override
    public void close() {
        inside.ifPresent(SignedInScreen::close);
        welcome.ifPresent(WelcomeFeature::close);
        authenticator.close();
        playground.ifPresent(PlaygroundHost::close);
    }

    private void welcome() {
        stage.setTitle(Text.tr("Pilothouse"));
        Scope scope = tasks.scope();
        WelcomeFeature screen =
                new WelcomeFeature(authenticator, playground.map(host -> host::running), settings, scope, this::enter);
        welcome = Optional.of(screen);
        frame.overlays().content(screen.node());
        frame.overlays().floating(new Toasts(notices, options.clock()));
    }

    private void enter(Workspace workspace, SignIn.SignedIn in) {
        welcome.ifPresent(WelcomeFeature::close);
        welcome = Optional.empty();
        stage.setTitle(Text.tr("{0} ({1}) – Pilothouse", workspace.name(), Environments.name(workspace.environment())));
        SignedInScreen screen = new SignedInScreen(
                workspace,
                in.session(),
                new SignedInScreen.Lent(frame, tasks, notices, prompts, calls, options.browser()));
        inside = Optional.of(screen);
        frame.overlays().content(screen.open(this::askToSignOut));
        frame.overlays().floating(new Toasts(notices, options.clock()));
        in.warning().ifPresent(notices::info);
        screen.go(screen.first());
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
        if (changing()) {
            event.consume();
            unlessChanging(Text.tr("Quit while changes run?"), Text.tr("Quit"), Platform::exit);
        }
    }

    private boolean changing() {
        return tasks.jobs().stream().anyMatch(job -> job.running() && job.writes());
    }

    private void unlessChanging(String title, String yes, Runnable action) {
        if (!changing()) {
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
                    tasks.jobs().stream()
                            .filter(job -> job.running() && job.writes())
                            .forEach(job -> job.cancel());
                    action.run();
                });
    }

    private void key(javafx.scene.input.KeyEvent event) {
        for (int digit = 1; digit <= 9; digit++) {
            KeyCode code = KeyCode.valueOf("DIGIT" + digit);
            if (event.getCode() == code && event.isShortcutDown()) {
                int position = digit - 1;
                inside.ifPresent(screen -> screen.goTo(position));
                event.consume();
            }
        }
        if (KeyCombination.keyCombination("Shortcut+Plus").match(event)
                || KeyCombination.keyCombination("Shortcut+Equals").match(event)) {
            frame.appearance().zoom(1);
        } else if (KeyCombination.keyCombination("Shortcut+Minus").match(event)) {
            frame.appearance().zoom(-1);
        } else if (KeyCombination.keyCombination("Shortcut+0").match(event)) {
            frame.appearance().zoom(0);
        }
    }

    /** Where the person is now; empty on the welcome screen. */
    Optional<Place> place() {
        return inside.flatMap(SignedInScreen::place);
    }
}
