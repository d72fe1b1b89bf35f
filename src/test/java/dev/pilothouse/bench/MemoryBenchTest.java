package dev.pilothouse.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a deploy adds to the program's memory, after collections: {@code mvn -q -Pbench -Dbench=memory verify}. It is never to
 * be more than 64 MB, whatever the size of the site; a missed aim is told.
 */
@Tag("bench")
@Tag("memory")
class MemoryBenchTest {
    private static final double MOST_MB = 64;

    @TempDir
    private Path temp;

    @Test
    void aDeployAddsLittle() throws Exception {
        Figures figures = new Figures("memory");
        try (StubProcess stub = StubProcess.start()) {
            Path small = GeneratedSite.of(temp.resolve("small"), 2_000, 40_000_000, 20261125)
                    .folder();
            Path large =
                    GeneratedSite.even(temp.resolve("large"), 3, 200_000_000, 3).folder();
            try (Deployer deployer = new Deployer(stub.address(), "warm-up")) {
                deployer.deploy(small);
            }
            figures.add(
                    Figure.alone("2,000 files, 40 MB", "memory added", "MB", added(stub, small), Optional.of(MOST_MB)));
            figures.add(Figure.alone("3 × 200 MB", "memory added", "MB", added(stub, large), Optional.of(MOST_MB)));
        }
        figures.tell(System.out);
    }

    private static Samples added(StubProcess stub, Path folder) throws Exception {
        List<Double> added = new ArrayList<>();
        for (int round = 0; round < Contest.ROUNDS; round++) {
            stub.reset(Contest.DELAY_MILLIS);
            try (Deployer deployer = new Deployer(stub.address(), "memory")) {
                added.add(LivePeak.addedBy(() -> deployer.deploy(folder)));
            }
        }
        return new Samples(added);
    }
}
