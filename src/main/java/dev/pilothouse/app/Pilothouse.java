package dev.pilothouse.app;

import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.journal.Journal;
import java.time.Clock;
import java.util.ServiceLoader;
import javafx.application.Application;
import javafx.stage.Stage;

/** The program, as JavaFX starts it. */
public final class Pilothouse extends Application {
    private Windows windows;

    @Override
    public void start(Stage stage) {
        Windows.Options options = new Windows.Options(
                Settings.folder(),
                Journal.folder(),
                ServiceLoader.load(Playground.class).findFirst(),
                address -> getHostServices().showDocument(address.toString()),
                Clock.systemUTC());
        windows = new Windows(options);
        windows.open(stage);
    }

    @Override
    public void stop() {
        if (windows != null) {
            windows.close();
        }
    }
}
