package dev.pilothouse.bench;

import dev.pilothouse.core.Notices;
import dev.pilothouse.core.work.Scope;
import dev.pilothouse.core.work.Tasks;
import dev.pilothouse.feature.logs.lines.Arrival;
import dev.pilothouse.feature.logs.lines.Kept;
import dev.pilothouse.feature.logs.lines.Limits;
import dev.pilothouse.feature.logs.lines.LineFilter;
import dev.pilothouse.feature.logs.lines.Shown;
import dev.pilothouse.feature.logs.lines.Source;
import dev.pilothouse.feature.logs.read.LinesModel;
import dev.pilothouse.feature.logs.read.LinesView;
import dev.pilothouse.ui.theme.Appearance;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * Log lines: how many a second are taken in, what a kept one costs, how long a search of a million takes, and what frames cost
 * while they scroll or come: {@code mvn -q -Pbench -Dbench=logs verify}.
 */
@Tag("bench")
@Tag("logs")
class LogsBenchTest {
    private static final int LINES = 1_000_000;
    private static final int ROUNDS = 3;

    /** Rounds that only make code quick: after two of them a frame costs as much as after ten. */
    private static final int WARMING = 2;

    private static final int FRAMES = 120;
    private static final int SECONDS = 60;
    private static final String PEER = "ListView";
    private static final List<Source> SOURCES = IntStream.range(0, 3)
            .mapToObj(at -> new Source(
                    "/aws/lambda/"
                            + List.of("orders-api", "checkout", "catalog-search")
                                    .get(at),
                    "s"))
            .toList();
    private final Figures figures = new Figures("logs");
    private Stage stage;

    @TempDir
    Path folder;

    @Test
    void lines() throws Exception {
        try (Kept kept = new Kept(new Limits(2 * LINES, 1L << 30, 1L << 30), folder)) {
            List<Double> seconds = new ArrayList<>();
            List<Double> memory = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                kept.clear();
                fill(kept, seconds, memory);
            }
            figures.add(Figure.alone("take in 1,000,000 lines", "time", "s", new Samples(seconds), Optional.empty()));
            figures.add(Figure.alone("kept line", "by its bytes", "times", new Samples(memory), Optional.of(1.3)));
            search(kept, "found in every 97th line", "order#4410 ");
            search(kept, "found nowhere", "no such text");
            search(kept, "two letters", "zq");
            screens(kept);
        }
        figures.tell(System.out);
    }

    private static void fill(Kept kept, List<Double> seconds, List<Double> memory) {
        long bytes = 0;
        long nanos = 0;
        for (int from = 0; from < LINES; from += 500) {
            List<Arrival> some = arrivals(from, 500);
            bytes += some.stream().mapToLong(line -> line.text().length()).sum();
            long began = System.nanoTime();
            kept.add(some);
            nanos += System.nanoTime() - began;
        }
        seconds.add(nanos / 1e9);
        Shown all = new Shown(kept, LineFilter.ALL);
        all.catchUp();
        memory.add((kept.bytes() + 4.0 * all.size()) / bytes);
    }

    private void search(Kept kept, String what, String text) {
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < 2 * ROUNDS; round++) {
            long began = System.nanoTime();
            new Shown(kept, LineFilter.ALL.containing(text)).catchUp();
            if (round >= ROUNDS) {
                millis.add((System.nanoTime() - began) / 1e6);
            }
        }
        figures.add(Figure.alone("search 1,000,000 lines", what, "ms", new Samples(millis), Optional.of(150.0)));
    }

    private void screens(Kept kept) throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        stage = onScreen(LogsBenchTest::stage);
        List<Scrolled> ways =
                List.of(new Scrolled("scroll a page", false), new Scrolled("scroll a page, wrapped", true));
        // In turns, or the later way finds code that the earlier one made quick; and so does ours beside theirs.
        for (int round = -WARMING; round < ROUNDS; round++) {
            for (Scrolled way : ways) {
                Frames mine = scrolling(kept, way.wrap);
                Frames peer = listView(kept);
                if (round >= 0) {
                    way.ours.add(mine);
                    way.theirs.add(peer);
                }
            }
        }
        ways.forEach(way -> tell(way.what, way.ours, way.theirs));
        List<Frames> ours = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(tailing());
        }
        figures.add(Figure.alone("20,000 lines/s come", "frame gap, p95", "ms", gaps(ours), Optional.empty()));
        figures.add(Figure.alone("20,000 lines/s come", "CPU a frame", "ms", cpu(ours), Optional.empty()));
        aMinute();
        onScreen(() -> {
            stage.close();
            return true;
        });
    }

    /** A way to scroll, and what its frames cost, beside those of the peer. */
    private record Scrolled(String what, boolean wrap, List<Frames> ours, List<Frames> theirs) {
        Scrolled(String what, boolean wrap) {
            this(what, wrap, new ArrayList<>(), new ArrayList<>());
        }
    }

    private void tell(String what, List<Frames> ours, List<Frames> theirs) {
        figures.add(Figure.beside(what, "frame gap, p95", "ms", gaps(ours), PEER, gaps(theirs), Optional.empty()));
        figures.add(Figure.alone(what, "frame gap, p95", "ms", gaps(ours), Optional.of(17.0)));
        figures.add(Figure.beside(what, "CPU a frame", "ms", cpu(ours), PEER, cpu(theirs), Optional.empty()));
    }

    private Frames scrolling(Kept kept, boolean wrap) throws Exception {
        LinesView view = onScreen(() -> view(kept, wrap));
        return run(view, frame -> view.list().reveal(kept.first() + 40 + 37L * frame));
    }

    private Frames listView(Kept kept) throws Exception {
        ListView<String> list = onScreen(() -> {
            ListView<String> made = new ListView<>(FXCollections.observableArrayList(IntStream.range(0, 20_000)
                    .mapToObj(at -> kept.line(kept.first() + at).orElseThrow().text())
                    .toList()));
            made.setFixedCellSize(23);
            return made;
        });
        return run(list, frame -> list.scrollTo(37 * frame));
    }

    // As many as come in a frame at 20,000 a second.
    private Frames tailing() throws Exception {
        try (Kept kept = new Kept(new Limits(100_000, 16 << 20, 1 << 26), folder)) {
            List<List<Arrival>> batches = IntStream.range(0, 400)
                    .mapToObj(batch -> arrivals(batch * 334, 334))
                    .toList();
            LinesView view = onScreen(() -> view(kept, false));
            LinesModel model = (LinesModel) view.getProperties().get("model");
            onScreen(() -> {
                model.follow().set(true);
                return true;
            });
            return run(view, frame -> {
                kept.add(batches.get(frame % batches.size()));
                model.arrived();
            });
        }
    }

    /** T4 of security.md: a minute of 20,000 lines a second from another thread. */
    private void aMinute() throws Exception {
        Limits limits = new Limits(1_000_000, 64L << 20, 1L << 30);
        try (Kept kept = new Kept(limits, folder)) {
            LinesView view = onScreen(() -> view(kept, false));
            LinesModel model = (LinesModel) view.getProperties().get("model");
            onScreen(() -> {
                model.follow().set(true);
                return true;
            });
            List<Arrival> batch = arrivals(0, 500);
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            Thread feeder = Thread.ofVirtual().start(() -> {
                for (long next = System.nanoTime(); next < end; next += 25_000_000) {
                    LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
                    kept.add(batch);
                }
            });
            Frames frames = run(view, frame -> model.arrived());
            while (feeder.isAlive()) {
                Frames more = Frames.of(FRAMES, frame -> model.arrived());
                frames = more.gapMillis() > frames.gapMillis() ? more : frames;
            }
            String what = "a minute of 20,000 lines/s";
            figures.add(Figure.alone(
                    what, "worst p95 gap", "ms", new Samples(List.of(frames.gapMillis())), Optional.of(100.0)));
            figures.add(Figure.alone(
                    what,
                    "lines taken in",
                    "lines/s",
                    new Samples(List.of((double) kept.end() / SECONDS)),
                    Optional.empty()));
            figures.add(Figure.alone(
                    what,
                    "heap of lines",
                    "of limit",
                    new Samples(List.of((kept.bytes() + 4.0 * model.rows()) / limits.bytes())),
                    Optional.of(1.3)));
        }
    }

    private static LinesView view(Kept kept, boolean wrap) {
        Scope scope = new Tasks(Platform::runLater, failure -> null, new Notices(Clock.systemUTC()), Clock.systemUTC())
                .scope();
        LinesModel model = new LinesModel(kept, scope, ZoneOffset.UTC);
        model.wrap().set(wrap);
        model.arrived();
        LinesView view = new LinesView(model, new LinesView.Asks() {
            @Override
            public Optional<ContextMenu> menu(long number) {
                return Optional.empty();
            }

            @Override
            public void nearEnd() {}
        });
        view.getProperties().put("model", model);
        view.sources(SOURCES);
        return view;
    }

    private static List<Arrival> arrivals(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(at -> new Arrival(
                        1_790_000_000_000L + at * 3L,
                        SOURCES.get(at % SOURCES.size()),
                        at % 4 == 0
                                ? "{\"level\":\"INFO\",\"requestId\":\"7f0c1d2e-0000-4000-8000-00000000a41b\",\"message\":\"request"
                                      + " done\",\"route\":\"GET /orders\",\"status\":200,\"ms\":" + at % 300 + "}"
                                : "2026-11-26T14:31:10.205Z\t7f0c1d2e-0000-4000-8000-00000000a41b\t"
                                        + (at % 50 == 1 ? "ERROR" : "INFO") + "\trequest done order#"
                                        + (at % 97 == 0 ? 4410 : 5000 + at % 900)
                                        + " route=\"GET /orders\" status=200 ms="
                                        + at % 300))
                .toList();
    }

    private Frames run(Node node, IntConsumer move) throws Exception {
        onScreen(() -> {
            Scene scene = new Scene(new StackPane(node), 1440, 900);
            new Appearance().dress(scene);
            stage.setScene(scene);
            stage.show();
            return true;
        });
        return Frames.of(FRAMES, move);
    }

    private static Samples gaps(List<Frames> runs) {
        return new Samples(runs.stream().map(Frames::gapMillis).toList());
    }

    private static Samples cpu(List<Frames> runs) {
        return new Samples(runs.stream().map(Frames::cpuMillis).toList());
    }

    private static Stage stage() {
        Stage made = new Stage();
        made.setX(0);
        made.setY(0);
        return made;
    }

    private static <T> T onScreen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(30_000, action);
    }
}
