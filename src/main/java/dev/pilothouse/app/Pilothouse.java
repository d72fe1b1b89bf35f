package dev.pilothouse.app;

import ch.qos.logback.classic.Level;
import dev.pilothouse.app.help.Manual;
import dev.pilothouse.app.update.Channel;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Application;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program, as JavaFX starts it. */
public class Pilothouse extends Application {
    private final Consumer<String> terminal;
    private final IntConsumer exit;
    private Optional<OwnLog> log = Optional.empty();
    private Windows windows;

    /**
     * @param terminal takes a line
     * @param exit ends the program at once, with that code
     */
    protected Pilothouse(Consumer<String> terminal, IntConsumer exit) {
        this.terminal = terminal;
        this.exit = exit;
    }

    @Override
    public void start(Stage stage) {
        Opening opening = Opening.received(getParameters().getRaw());
        StartUp startUp = new StartUp(opening.report() ? terminal : line -> {});
        startUp.reached(Mark.JVM_UP, opening.began());
        startUp.reached(Mark.TOOLKIT_UP);
        Path settings = Settings.folder();
        Curtain curtain = new Curtain(stage, SavedAppearance.glance(settings));
        curtain.show(() -> {
            startUp.reached(Mark.FIRST_FRAME);
            try {
                open(stage, settings, opening, startUp);
            } catch (RuntimeException | LinkageError failure) {
                logger().error("Could not start", failure);
                broken(stage, opening, () -> curtain.broken(report(failure)));
            }
        });
    }

    private void open(Stage stage, Path settings, Opening opening, StartUp startUp) {
        log = log();
        Windows.Options options = new Windows.Options(
                settings,
                Journal.folder(),
                ServiceLoader.load(Playground.class).findFirst().map(Playground::visited),
                address -> getHostServices().showDocument(address.toString()),
                Clock.systemUTC(),
                log,
                Manual.installed(),
                Channel.installed());
        Tidying tidying =
                new Tidying(Window.getWindows(), () -> Thread.ofVirtual().start(System::gc));
        windows = new Windows(options).marking(mark -> {
            startUp.reached(mark);
            tidying.reached(mark);
        });
        Thread.setDefaultUncaughtExceptionHandler(windows.crashes());
        MainWindow window = windows.open(stage);
        opening.file().ifPresent(window::look);
        if (opening.rehearse()) {
            rehearse(stage, window, opening);
        }
    }

    @Override
    public void stop() {
        if (windows != null) {
            windows.close();
        }
        log.ifPresent(OwnLog::close);
    }

    private void rehearse(Stage stage, MainWindow window, Opening opening) {
        Rehearsal.Ended ended = new Rehearsal.Ended(
                pane -> terminal.accept("rehearsal\t" + pane),
                failed -> failed.ifPresentOrElse(this::failed, stage::close));
        Rehearsal rehearsal = opening.file().isPresent()
                ? Rehearsal.onTheFile(stage.getScene(), window, System.getenv(), ended)
                : Rehearsal.onTheSandbox(stage.getScene(), window, ended);
        rehearsal.begin(SignedInScreen.FEATURES);
    }

    // Nobody looks at a rehearsal.
    private void broken(Stage stage, Opening opening, Runnable tell) {
        if (opening.rehearse()) {
            exit.accept(1);
        }
        stage.setOnCloseRequest(null);
        stage.setOnHidden(event -> exit.accept(1));
        tell.run();
    }

    private static String report(Throwable failure) {
        return Crash.of(Thread.currentThread(), failure, Instant.now()).report();
    }

    private void failed(String step) {
        terminal.accept("rehearsal\tstopped: waited in vain for " + step);
        exit.accept(1);
    }

    // Where there is no room for a log the program runs without; what goes wrong is still said on the terminal.
    private static Optional<OwnLog> log() {
        try {
            return Optional.of(OwnLog.start(OwnLog.folder(), Level.INFO));
        } catch (IOException e) {
            logger().warn("No log of its own", e);
            return Optional.empty();
        }
    }

    // No constant: what logs takes its time to begin, and the first frame does not wait for it.
    private static Logger logger() {
        return LoggerFactory.getLogger(Pilothouse.class);
    }
}
