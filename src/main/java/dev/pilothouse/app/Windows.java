package dev.pilothouse.app;

import dev.pilothouse.app.help.Manual;
import dev.pilothouse.app.update.Channel;
import dev.pilothouse.app.update.UpdateCheck;
import dev.pilothouse.core.Browser;
import dev.pilothouse.core.Fault;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.journal.Values;
import dev.pilothouse.core.secret.SecretFiles;
import dev.pilothouse.core.work.PollingBudget;
import dev.pilothouse.core.workspace.Sections;
import dev.pilothouse.core.workspace.Shelf;
import dev.pilothouse.core.workspace.WorkspaceFile;
import dev.pilothouse.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.stage.Stage;

/**
 * The windows of the program, each with a workspace and a sign-in of its own, and what they share: settings, journal, kept
 * workspaces, appearance, the sandbox. Screen thread only.
 */
public final class Windows implements AutoCloseable {
    private static final double ASIDE = 32;
    private final Options options;
    private final Settings settings;
    private final Bookkeeping books;
    private final Shelf shelf;
    private final Appearance appearance = new Appearance();
    private final ChosenNetwork network;
    private final Optional<PlaygroundHost> playground;
    private final Times times;
    private final Crashes crashes;
    private final PollingBudget polling;
    private final Optional<DesktopNote> desktop = DesktopNote.here();
    private final List<MainWindow> open = new ArrayList<>();
    private final List<Fault> untold = new ArrayList<>();
    private Consumer<Mark> marks = mark -> {};

    /**
     * What the program is given from outside.
     *
     * @param settings the folder of the person's settings
     * @param data the folder of the person's data, such as the journal
     * @param playground the sandbox, where it is installed
     * @param browser opens the site as a visitor would
     * @param clock this computer's
     * @param log the program's own
     * @param manual what Help shows
     * @param updates where newer versions are told of
     */
    public record Options(
            Path settings,
            Path data,
            Optional<Playground> playground,
            Browser browser,
            Clock clock,
            Optional<OwnLog> log,
            Manual manual,
            Optional<Channel> updates) {
        /** Without a log of the program's own. */
        public Options(Path settings, Path data, Optional<Playground> playground, Browser browser, Clock clock) {
            this(settings, data, playground, browser, clock, Optional.empty(), Manual.installed(), Optional.empty());
        }
    }

    public Windows(Options options) {
        this.options = options;
        settings = Settings.in(options.settings(), this::tell);
        books = new Bookkeeping(options.data(), Duration.ofDays(settings.get(Values.DAYS)), options.clock());
        times = new Times(settings);
        crashes = new Crashes(options.clock(), this::show);
        polling = new PollingBudget(settings, options.clock());
        options.log().ifPresent(log -> log.detailed(settings.get(SettingsBoard.DETAILED)));
        network = new ChosenNetwork(settings, new SecretFiles(options.data().resolve("keys")), System.getenv());
        shelf = new Shelf(options.settings(), new WorkspaceFile(Sections.installed(), network::now));
        playground = options.playground().map(PlaygroundHost::new);
        new SavedAppearance(settings).keep(appearance);
    }

    /** Tells the windows that are opened from now on whom to tell of their marks. */
    Windows marking(Consumer<Mark> told) {
        marks = told;
        return this;
    }

    Consumer<Mark> marks() {
        return marks;
    }

    /** Fills the stage with one more window and shows it. */
    public MainWindow open(Stage stage) {
        MainWindow window = new MainWindow(stage, this);
        open.add(window);
        stage.setOnHidden(event -> closed(window));
        window.show();
        if (open.size() == 1 && settings.get(UpdateCheck.AT_START)) {
            updates().ifPresent(window::ask);
        }
        untold.forEach(window::tell);
        untold.clear();
        return window;
    }

    /** Opens one more window, as large as the one it was asked for in and a little aside. */
    void another(Stage beside) {
        Stage stage = new Stage();
        stage.setWidth(beside.getWidth());
        stage.setHeight(beside.getHeight());
        stage.setX(beside.getX() + ASIDE);
        stage.setY(beside.getY() + ASIDE);
        open(stage);
    }

    Options options() {
        return options;
    }

    Settings settings() {
        return settings;
    }

    Bookkeeping books() {
        return books;
    }

    Shelf shelf() {
        return shelf;
    }

    /** One for all windows: it is the account that pays. */
    PollingBudget polling() {
        return polling;
    }

    Appearance appearance() {
        return appearance;
    }

    /** Who knows of newer versions; empty where the program was built without a channel. */
    Optional<UpdateCheck> updates() {
        return options.updates().map(channel -> new UpdateCheck(channel, network::now, Build.version()));
    }

    /** What takes failures that nobody had foreseen. */
    Crashes crashes() {
        return crashes;
    }

    /** How requests leave this computer. */
    ChosenNetwork network() {
        return network;
    }

    /**
     * What can be chosen for all windows.
     *
     * @param password keeps another one for the proxy
     * @param updates about newer versions, where there is a channel
     * @param close leaves the choices
     */
    SettingsBoard choices(Consumer<String> password, Optional<UpdatePart> updates, Runnable close) {
        SettingsBoard.Parts parts = new SettingsBoard.Parts(
                appearance,
                times,
                desktop.isPresent(),
                options.log().map(OwnLog::file),
                detailed -> options.log().ifPresent(log -> log.detailed(detailed)),
                new NetworkPart(network, password),
                updates);
        return new SettingsBoard(settings, parts, close);
    }

    /** Tells by the desktop, where the person wants that and it can. */
    void unseen(Unseen.Ended ended) {
        desktop.filter(note -> settings.get(SettingsBoard.NOTIFY))
                .ifPresent(note -> note.show(ended.title(), ended.how()));
    }

    Optional<PlaygroundHost> playground() {
        return playground;
    }

    /** Ends all sessions and the sandbox; asks nothing. */
    @Override
    public void close() {
        List.copyOf(open).forEach(MainWindow::close);
        open.clear();
        playground.ifPresent(PlaygroundHost::close);
        times.close();
    }

    private void closed(MainWindow window) {
        window.close();
        open.remove(window);
    }

    private void show(Crash crash) {
        open.stream()
                .filter(MainWindow::focused)
                .findFirst()
                .or(() -> open.stream().findFirst())
                .ifPresent(window -> window.show(crash));
    }

    // What is found before there is a window waits for the first.
    private void tell(Fault fault) {
        if (open.isEmpty()) {
            untold.add(fault);
        }
        open.forEach(window -> window.tell(fault));
    }
}
