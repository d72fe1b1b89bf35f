package dev.pilothouse.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.SettableClock;
import dev.pilothouse.core.Settings;
import dev.pilothouse.core.work.PollingBudget;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class PollerTest {
    private static final Poller.Pace PACE = Poller.Pace.every(Duration.millis(10));
    private final SettableClock clock = new SettableClock();
    private final StackPane pane = new StackPane();

    @TempDir
    private Path folder;

    @Start
    void open(Stage stage) {
        Platform.setImplicitExit(false);
        stage.setScene(new Scene(pane, 200, 100));
        stage.show();
    }

    @Test
    void itStopsInWordsWhereTheBudgetEndsAndGoesOnWithIt() {
        Settings settings = settings();
        settings.set(PollingBudget.REQUESTS, 6);
        Reader reader = new Reader(new PollingBudget(settings, clock), 2);
        reader.start();

        await().until(() -> reader.says("used up"));
        assertThat(reader.reads).hasValue(3);
        assertThat(reader.says("the 6 requests an hour")).isTrue();
        assertThat(reader.says("F5 reads it now")).isTrue();

        settings.set(PollingBudget.REQUESTS, 0);
        await().until(() -> reader.says("as chosen in the settings"));
        assertThat(reader.reads).hasValue(3);

        settings.set(PollingBudget.REQUESTS, 8);
        await().until(() -> reader.reads.get() == 4);
        await().until(() -> reader.says("used up"));
        clock.move(java.time.Duration.ofHours(1));
        await().until(() -> reader.reads.get() == 8);
    }

    @Test
    void itReadsOnlyOnScreenAndOnlyWhileThereIsSomethingToWaitFor() {
        PollingBudget budget = new PollingBudget(settings(), clock);
        Reader hidden = new Reader(budget, 1);
        Reader idle = new Reader(budget, 1);
        Reader reader = new Reader(budget, 1);
        hidden.start();
        idle.start();
        screen(() -> hidden.poller.onScreen(false));
        screen(() -> idle.poller.readingEnded(false));
        int before = hidden.reads.get();
        int then = idle.reads.get();
        reader.start();
        await().until(() -> reader.reads.get() >= 5);

        assertThat(hidden.reads).hasValue(before);
        assertThat(idle.reads).hasValue(then);
        screen(() -> hidden.poller.onScreen(true));
        assertThat(hidden.reads).as("back on screen").hasValueGreaterThan(before);
        screen(() -> reader.poller.close());
        screen(() -> hidden.poller.close());
    }

    private Settings settings() {
        return Settings.in(folder, fault -> {
            throw new AssertionError(fault.what());
        });
    }

    private static void screen(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(5000, action);
    }

    /** A pane that always has something to wait for. */
    private final class Reader {
        private final AtomicInteger reads = new AtomicInteger();
        private final Poller poller;
        private final Label words;

        Reader(PollingBudget budget, int requests) {
            poller = new Poller(pane, budget, PACE, new Poller.Reading(() -> requests, this::read));
            words = poller.words();
        }

        void start() {
            screen(() -> {
                poller.onScreen(true);
                poller.readingEnded(true);
            });
        }

        boolean says(String part) {
            return WaitForAsyncUtils.waitForAsyncFx(
                    5000, () -> words.isVisible() && words.getText().contains(part));
        }

        private void read() {
            reads.incrementAndGet();
            poller.readingEnded(true);
        }
    }
}
