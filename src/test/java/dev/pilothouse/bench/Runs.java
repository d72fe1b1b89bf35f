package dev.pilothouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Every run of a benchmark, written down as it ends: {@code target/bench/NAME-runs.tsv}. */
final class Runs {
    private final List<Run> runs = new ArrayList<>();
    private final Path file;

    Runs(String name) throws IOException {
        this.file = Figures.FOLDER.resolve(name + "-runs.tsv");
        Files.createDirectories(Figures.FOLDER);
        Files.writeString(file, "tool\tcase\tround\tseconds\tcpu\tpeak MB\texit\tload\trequests\n");
    }

    void add(Run run) throws IOException {
        runs.add(run);
        String line = String.format(
                Locale.ROOT,
                "%s\t%s\t%d\t%.3f\t%.2f\t%.0f\t%d\t%.1f\t%s%n",
                run.tool(),
                run.what(),
                run.round(),
                run.seconds(),
                run.cpuSeconds(),
                run.peakMegabytes(),
                run.exit(),
                run.load(),
                new TreeMap<>(run.requests()));
        Files.writeString(file, line, StandardOpenOption.APPEND);
    }

    /** The runs that did not end well. */
    List<Run> failed() {
        return runs.stream().filter(run -> run.exit() != 0).toList();
    }

    /** One value of all runs of a tool in a case; empty where it was not run. */
    Optional<Samples> of(String tool, String what, ToDoubleFunction<Run> value) {
        List<Double> values = runs.stream()
                .filter(run -> run.tool().equals(tool) && run.what().equals(what))
                .map(run -> value.applyAsDouble(run))
                .toList();
        return values.isEmpty() ? Optional.empty() : Optional.of(new Samples(values));
    }
}
