package dev.pilothouse.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** Tools that do the same on the same stub, in turns; each round in the other order, so that none always goes first. */
final class Contest {
    static final int DELAY_MILLIS = 40;
    static final int ROUNDS = Math.max(3, Integer.getInteger("bench.rounds", 3));
    private final StubProcess stub;
    private final Runs runs;
    private final Figures figures;

    Contest(StubProcess stub, Runs runs, Figures figures) {
        this.stub = stub;
        this.runs = runs;
        this.figures = figures;
    }

    /** Every tool once, on a bucket of its own. */
    void round(int round, String what, List<Tool> tools, Path folder) throws IOException, InterruptedException {
        List<Tool> order = new ArrayList<>(tools);
        if (round % 2 == 1) {
            Collections.reverse(order);
        }
        for (Tool tool : order) {
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            stub.recount();
            Child.Ended ended = tool.deploy(folder, stub.address(), bucket(tool));
            runs.add(new Run(
                    tool.name(),
                    what,
                    round,
                    ended.seconds(),
                    ended.cpuSeconds(),
                    ended.peakMegabytes(),
                    ended.exit(),
                    stub.counts(),
                    load));
        }
    }

    /** Ours beside another in one case; {@code aim} is on the ratio of times. */
    void compare(String what, String ours, String other, Optional<Double> aim) {
        Samples mine = runs.of(ours, what, Run::seconds).orElseThrow();
        figures.add(runs.of(other, what, Run::seconds)
                .map(theirs -> Figure.beside(what + ", " + ours, "time", "s", mine, other, theirs, aim))
                .orElseGet(() -> Figure.besideNobody(what + ", " + ours, "time", "s", mine, other)));
    }

    /** A value of each tool that took part in a case. */
    void tell(
            String what,
            String metric,
            String unit,
            ToDoubleFunction<Run> value,
            List<String> tools,
            Optional<Double> aim) {
        for (String tool : tools) {
            runs.of(tool, what, value)
                    .ifPresent(samples -> figures.add(Figure.alone(what + ", " + tool, metric, unit, samples, aim)));
        }
    }

    private static String bucket(Tool tool) {
        return "bench-" + tool.name().replaceAll("[^a-z0-9]+", "-");
    }
}
