package dev.pilothouse.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What our way to put small objects costs for 2,000 PUTs of 40 ms with 128 in flight, beside the SDK's client, and AWS's
 * signer over two HTTP clients:
 * {@code mvn -q -Pbench -Dbench=put-path verify}. It decides nothing; what is chosen stands in {@code aws}.
 */
@Tag("bench")
@Tag("put-path")
class PutPathBenchTest {
    private static final String OURS = PutWay.Kind.OURS.name();
    private static final List<PutWay.Kind> OTHERS =
            List.of(PutWay.Kind.SDK, PutWay.Kind.SIGNER_JDK, PutWay.Kind.SIGNER_APACHE);

    @TempDir
    private Path temp;

    @Test
    void eachWayPutsEverything() throws Exception {
        Runs runs = new Runs("put-path");
        Figures figures = new Figures("put-path");
        Frozen program = Frozen.now();
        try (StubProcess stub = StubProcess.start()) {
            for (int round = 0; round < Contest.ROUNDS; round++) {
                List<PutWay.Kind> order = new ArrayList<>(List.of(PutWay.Kind.values()));
                if (round % 2 == 1) {
                    Collections.reverse(order);
                }
                for (PutWay.Kind way : order) {
                    run(round, way, program, stub, runs);
                }
            }
        }
        tell(runs, figures);
        assertThat(runs.failed()).isEmpty();
    }

    private void run(int round, PutWay.Kind way, Frozen program, StubProcess stub, Runs runs) throws Exception {
        stub.reset(Contest.DELAY_MILLIS);
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        Path lines = temp.resolve(way + "-" + round);
        Child.Ended ended = program.run(
                PutPath.class,
                Map.of(),
                Figures.FOLDER.resolve("put-path.log"),
                way.name(),
                stub.address().toString(),
                lines.toString());
        assertThat(ended.exit()).as(way.name()).isZero();
        assertThat(stub.counts()).containsEntry("Put", (long) PutPath.OBJECTS * PutPath.TIMES);
        List<String> times = Files.readAllLines(lines);
        for (Map.Entry<String, Integer> time :
                Map.of("cold", 0, "warm", PutPath.TIMES - 1).entrySet()) {
            String[] parts = times.get(time.getValue()).split(" ");
            runs.add(new Run(
                    way.name(),
                    time.getKey(),
                    round,
                    Double.parseDouble(parts[0]),
                    Double.parseDouble(parts[1]),
                    ended.peakMegabytes(),
                    0,
                    stub.counts(),
                    load));
        }
    }

    private static void tell(Runs runs, Figures figures) throws Exception {
        for (String when : List.of("cold", "warm")) {
            for (PutWay.Kind other : OTHERS) {
                figures.add(Figure.beside(
                        when,
                        "time",
                        "s",
                        runs.of(OURS, when, Run::seconds).orElseThrow(),
                        other.name(),
                        runs.of(other.name(), when, Run::seconds).orElseThrow(),
                        Optional.empty()));
                figures.add(Figure.beside(
                        when,
                        "CPU",
                        "s",
                        runs.of(OURS, when, Run::cpuSeconds).orElseThrow(),
                        other.name(),
                        runs.of(other.name(), when, Run::cpuSeconds).orElseThrow(),
                        Optional.empty()));
            }
        }
        figures.tell(System.out);
    }
}
