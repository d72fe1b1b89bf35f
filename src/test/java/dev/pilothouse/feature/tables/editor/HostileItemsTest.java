package dev.pilothouse.feature.tables.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.pilothouse.core.command.Gate;
import dev.pilothouse.core.work.Load;
import dev.pilothouse.feature.tables.item.AnyItem;
import dev.pilothouse.feature.tables.item.Item;
import dev.pilothouse.feature.tables.item.Path;
import dev.pilothouse.feature.tables.item.Value;
import dev.pilothouse.ui.Mouse;
import dev.pilothouse.ui.theme.Appearance;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Items made to hang the window (security.md, M13), opened as a form and as JSON. */
@ExtendWith(ApplicationExtension.class)
class HostileItemsTest {
    private final Mouse mouse = new Mouse();
    private static final List<String> TABS = List.of("item-as-form", "item-as-json");
    // Of the processor time that an ordinary item takes; what hangs takes thousands of times as much.
    private static final double MOST = 25;
    private final Bench bench = Bench.onScreen("email");

    @Start
    void open(Stage stage) {
        Platform.setImplicitExit(false);
        ItemPanel panel =
                new ItemPanel(bench.model, new Gate(List.of("dynamodb:GetItem", "dynamodb:PutItem")), () -> {});
        bench.open(Bench.order());
        Scene scene = new Scene(panel, 380, 900);
        new Appearance().dress(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
    }

    @Test
    void theScreensThreadIsNotKeptBusyByAnyOfThem(FxRobot robot) {
        for (String tab : TABS) {
            mouse.click("#" + tab);
            double usual = usual(robot);
            items().forEach((name, item) -> {
                double took = cpu(robot, item);
                assertThat(took / usual).as("%s, %s", name, tab).isLessThan(MOST);
                robot.interact(() -> bench.open(Bench.order()));
            });
        }
    }

    private static Map<String, Item> items() {
        SequencedMap<String, Value> many = new LinkedHashMap<>();
        many.put("id", new Value.Text("many"));
        for (int i = 0; i < 10_000; i++) {
            many.put("a" + i, new Value.Text("x".repeat(30)));
        }
        SequencedMap<String, Item> all = new LinkedHashMap<>();
        all.put("10,000 attributes", new Item(many));
        all.put("text of many lines", text("a line of some text, so long\n".repeat(14_000)));
        all.put("one line", text("abcdefgh".repeat(50_000)));
        all.put("NUL", text("\u0000".repeat(400_000)));
        all.put("lone surrogates", text("\ud800x".repeat(60_000)));
        all.put("piled marks", text(("Z" + "\u0300\u0301\u0302\u0303".repeat(20)).repeat(1200)));
        all.put("Arabic", text("\u0645\u0631\u062d\u0628\u0627 ".repeat(30_000)));
        all.put("bidi", text("\u202eabc\u2066 \u05d0\u05d1".repeat(15_000)));
        all.put("piled marks in a field", text(("Z" + "\u0300\u0301\u0302\u0303".repeat(20)).repeat(24)));
        all.put("depth 32", text("").with(Path.of("d"), new AnyItem(1).deep(31)));
        all.put(
                "a list of 100,000",
                text("").with(Path.of("l"), new Value.Many(Collections.nCopies(100_000, new Value.Bool(true)))));
        return all;
    }

    private static Item text(String text) {
        return Item.EMPTY.with(Path.of("id"), new Value.Text("one")).with(Path.of("t"), new Value.Text(text));
    }

    private double usual(FxRobot robot) {
        List<Double> times = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            times.add(cpu(robot, text("other " + round).with(Path.of("n"), new Value.Num("1"))));
            times.add(cpu(robot, Bench.order()));
        }
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    // Until it is drawn, and what is written of it elsewhere has come.
    private double cpu(FxRobot robot, Item item) {
        long[] begun = new long[1];
        AtomicInteger frames = new AtomicInteger();
        AnimationTimer timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                frames.incrementAndGet();
            }
        };
        robot.interact(() -> {
            begun[0] = time();
            bench.open(item);
            timer.start();
        });
        await().until(() ->
                frames.get() > 2 && !(bench.model.writing().written().get() instanceof Load.Busy));
        double[] took = new double[1];
        robot.interact(() -> {
            timer.stop();
            took[0] = (time() - begun[0]) / 1e6;
        });
        return took[0];
    }

    private static long time() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
