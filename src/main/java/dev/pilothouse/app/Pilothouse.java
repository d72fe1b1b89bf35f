package dev.pilothouse.app;

import ch.qos.logback.classic.Level;
import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.journal.Journal;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.ServiceLoader;
import javafx.application.Application;
import javafx.stage.Stage;
import org.slf4j.LoggerFactory;

/** The program, as JavaFX starts it. */
public final class Pilothouse extends Application {
    private Optional<OwnLog> log = Optional.empty();
    private Windows windows;

    @Override
    public void start(Stage stage) {
        log = log();
        Windows.Options options = new Windows.Options(
                Settings.folder(),
                Journal.folder(),
                ServiceLoader.load(Playground.class).findFirst().map(Playground::visited),
                address -> getHostServices().showDocument(address.toString()),
                Clock.systemUTC(),
                log);
        windows = new Windows(options);
        windows.open(stage);
    }

    @Override
    public void stop() {
        if (windows != null) {
            windows.close();
        }
        log.ifPresent(OwnLog::close);
    }

    // Where there is no room for a log the program runs without; what goes wrong is still said on the terminal.
    private static Optional<OwnLog> log() {
        try {
            return Optional.of(OwnLog.start(OwnLog.folder(), Level.INFO));
        } catch (IOException e) {
            LoggerFactory.getLogger(Pilothouse.class).warn("No log of its own", e);
            return Optional.empty();
        }
    }
}
