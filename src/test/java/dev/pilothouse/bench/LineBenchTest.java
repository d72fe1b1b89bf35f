package dev.pilothouse.bench;

import dev.pilothouse.aws.Faults;
import dev.pilothouse.core.Notices;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.feature.logs.LogsTown;
import dev.pilothouse.feature.logs.groups.GroupsModel;
import dev.pilothouse.feature.logs.lines.Kept;
import dev.pilothouse.feature.logs.lines.Limits;
import dev.pilothouse.feature.logs.lines.Source;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.feature.logs.read.LinesView;
import dev.pilothouse.feature.logs.search.SearchGateway;
import dev.pilothouse.feature.logs.tail.TailGateway;
import dev.pilothouse.feature.logs.tail.TailModel;
import dev.pilothouse.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How long a line takes from the sandbox's store to the frame that paints it, by live tail and by asking again and again; in both
 * most of it is the pace at which AWS tells, so live tail is measured at another pace too: {@code mvn -q -Pbench -Dbench=logs
 * verify}.
 */
@Tag("bench")
@Tag("logs")
class LineBenchTest {
    private static final String GROUP = "/aws/lambda/orders-api";
    private static final int WARM = 5;
    private static final Duration AWS_PACE = Duration.ofSeconds(1);
    private static final Duration POLLING_PACE = Duration.ofSeconds(3);
    private static final Duration QUICK = Duration.ofMillis(5);
    private final Figures figures = new Figures("logs-line");
    private final Random random = new Random(20_261_126);
    private final BlockingQueue<Long> painted = new LinkedBlockingQueue<>();
    private Stage stage;

    @TempDir
    Path folder;

    @Test
    void fromTheStoreToTheScreen() throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        stage = onScreen(Stage::new);
        try (LogsTown town = LogsTown.open()) {
            measure(town, "live tail, told each 5 ms", QUICK, QUICK, 300);
        }
        try (LogsTown town = LogsTown.open()) {
            measure(town, "live tail, told each second", AWS_PACE, AWS_PACE, 30);
        }
        try (LogsTown town = LogsTown.without("logs:StartLiveTail")) {
            measure(town, "asked for each 3 s", AWS_PACE, POLLING_PACE, 15);
        }
        onScreen(() -> {
            stage.close();
            return true;
        });
        figures.tell(System.out);
    }

    private void measure(LogsTown town, String what, Duration tick, Duration pace, int lines) throws Exception {
        town.service().tailsTick(tick);
        Scope scope =
                new Tasks(Platform::runLater, new Faults(), new Notices(Clock.systemUTC()), Clock.systemUTC()).scope();
        TailModel tail = onScreen(() -> shown(town, scope));
        try {
            List<Double> millis = new ArrayList<>();
            for (int line = 0; line < WARM + lines; line++) {
                // Not always just after it was told.
                LockSupport.parkNanos(random.nextLong(pace.toNanos()));
                painted.clear();
                long began = System.nanoTime();
                town.write(GROUP, town.now(), "line " + line);
                Long seen = painted.poll(30, TimeUnit.SECONDS);
                if (seen == null) {
                    throw new IllegalStateException("no line came within 30 s");
                }
                if (line >= WARM) {
                    millis.add((seen - began) / 1e6);
                }
            }
            Samples samples = new Samples(millis);
            figures.add(Figure.alone(what, "to the screen", "ms", samples, Optional.empty()));
        } finally {
            onScreen(() -> {
                tail.stop();
                scope.close();
                tail.lines().close();
                return true;
            });
        }
    }

    private TailModel shown(LogsTown town, Scope scope) {
        town.service().store().keep(GROUP, 7);
        GroupsModel groups = town.groups(folder, GROUP);
        TailModel tail = new TailModel(
                new TailModel.Parts(
                        new TailGateway(town.clients),
                        new SearchGateway(town.clients),
                        scope,
                        Clock.systemUTC(),
                        town::arn),
                groups,
                new LinesModel(new Kept(Limits.USUAL, folder), scope, ZoneOffset.UTC));
        LinesView view = new LinesView(tail.lines(), new LinesView.Asks() {
            @Override
            public Optional<ContextMenu> menu(long number) {
                return Optional.empty();
            }

            @Override
            public void nearEnd() {}
        });
        view.sources(List.of(new Source(GROUP, "s")));
        Scene scene = new Scene(new StackPane(view), 1440, 900);
        new Appearance().dress(scene);
        int[] rows = new int[1];
        scene.addPostLayoutPulseListener(() -> {
            int now = view.list().endRow();
            if (now != rows[0]) {
                rows[0] = now;
                painted.add(System.nanoTime());
            }
        });
        stage.setScene(scene);
        stage.show();
        tail.start();
        return tail;
    }

    private static <T> T onScreen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }
}
