package dev.pilothouse.app;

import dev.pilothouse.core.Playground;
import dev.pilothouse.core.Settings;
import java.time.Clock;
import java.util.ServiceLoader;
import javafx.application.Application;
import javafx.stage.Stage;

/** The program's window, as JavaFX starts it. */
public final class Pilothouse extends Application {
    private MainWindow window;

    @Override
    public void start(Stage stage) {
        MainWindow.Options options = new MainWindow.Options(
                Settings.folder(),
                ServiceLoader.load(Playground.class).findFirst(),
                address -> getHostServices().showDocument(address.toString()),
                Clock.systemUTC());
        window = MainWindow.open(stage, options);
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
